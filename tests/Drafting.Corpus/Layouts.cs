using static Drafting.Corpus.AddresseeForm;
using static Drafting.Corpus.FormatForm;
using static Drafting.Corpus.Habits;
using static Drafting.Corpus.HeadForm;
using static Drafting.Corpus.RuleForm;
using static Drafting.Corpus.Side;

namespace Drafting.Corpus;

/// <summary>Các kiểu trình bày: every layout family, each in one half only.</summary>
internal static class Layouts
{
    public static Layout Find(string name) => All.SingleOrDefault(layout => layout.Name == name)
        ?? throw new InvalidDataException($"No layout is named {name}.");

    private static readonly Layout[] All =
    [
        new("bang-2x2", Work, TwoByTwo, Drawing, Direct, TailForm.Table) { Habits = SplitRuns, Addressees = AddresseeForm.Table },
        new("bang-1x2-ngat-dong", Work, OneByTwoBreaks, Underscores, Direct, TailForm.TableBreaks) { Letters = Letters.Nfd, Habits = TitleBreaks },
        new("tab-giua", Work, HeadForm.Tabs, VmlOwn, Direct, TailForm.Tabs) { Habits = TabIndent | Blanks, Addressees = AddresseeForm.Tabs },
        new("hop-chu-drawing", Work, Boxes, DrawingOwn, Defaults, TailForm.Box) { Habits = SplitRuns },
        new("khung", Work, Frames, Border, Styles, TailForm.Indents) { Copies = CopyForm.BorderStacked },
        new("quen-mau-nha-nuoc", Work, TwoByTwo, Underscores, Direct, TailForm.Table) { Habits = StateLook | Blanks },
        new("de-muc-heading", Work, LineRows, BorderOwn, Headings, TailForm.TableRows) { Numbers = NumberForm.Mixed },
        new("khung-noi-dung", Work, OneByTwo, Border, Defaults, TailForm.Table) { Habits = Controls },
        new("theo-doi-sua", Work, TwoByTwo, Border, Direct, TailForm.Table) { Habits = SplitRuns | HardBlanks },
        new("chu-vntime", Work, TwoByTwo, Underline, Direct, TailForm.Table) { Letters = Letters.Tcvn3, Habits = TabIndent },
        new("nha-nuoc-bang", Work, TwoByTwo, Drawing, Direct, TailForm.Table) { Addressees = AddresseeForm.Table },
        new("ban-sao-ke-vien", Work, OneByTwo, VmlOwn, Direct, TailForm.Table) { Copies = CopyForm.BorderTable },
        new("dong-trong", Work, LineRows, Dashes, Theme, TailForm.RecipientsFirst) { Habits = DoubleBlanks | LooseLines },
        new("bao-mang", Work, HeadForm.None, RuleForm.None, Theme, TailForm.Indents) { Habits = LooseLines },

        new("bang-2x3", Measure, TwoByThree, Border, Direct, TailForm.TableRows) { Habits = SplitRuns },
        new("dau-cach", Measure, Spaces, Underscores, Direct, TailForm.Spaces) { Habits = SpaceIndent | Blanks, Addressees = Centred, Copies = CopyForm.UnderscoreTabs },
        new("bang-tung-dong", Measure, LineRows, Vml, Defaults, TailForm.Table) { Addressees = AddresseeForm.Table, Habits = RecipientBreaks },
        new("hop-chu-vml", Measure, VmlBoxes, VmlOwn, Direct, TailForm.Indents) { Habits = TabIndent },
        new("chong-le", Measure, Stacked, BorderOwn, Direct, TailForm.RecipientsFirst) { Copies = CopyForm.BorderStacked },
        new("danh-so-tu-dong", Measure, TwoByTwo, DrawingOwn, Styles, TailForm.TableBreaks) { Numbers = NumberForm.Automatic },
        new("mac-dinh-tai-lieu", Measure, OneByTwo, Drawing, Defaults, TailForm.Box) { Habits = LooseLines | TitleBreaks },
        new("chu-vni", Measure, OneByTwoBreaks, Underscores, Direct, TailForm.Tabs) { Letters = Letters.Vni, Addressees = AddresseeForm.Tabs },
        new("nha-nuoc-tu-do", Measure, OneByTwo, Vml, Defaults, TailForm.TableRows) { Addressees = Centred, Habits = SplitRuns },
        new("hai-cot-noi-nhan", Measure, TwoByThree, DrawingOwn, Theme, TailForm.TwoColumns) { Addressees = AddresseeForm.Table },
        new("sao-chong-tab", Measure, TwoByTwo, BorderOwn, Direct, TailForm.Tabs) { Copies = CopyForm.UnderscoreTabs },
        new("sao-net-ve", Measure, TwoByTwo, Drawing, Theme, TailForm.TableBreaks) { Copies = CopyForm.LineTable, Habits = HardBlanks },
        new("khung-va-ngat", Measure, Frames, Underscores, Headings, TailForm.Table) { Habits = TitleBreaks | Blanks },
        new("giao-vien", Measure, OneByTwo, Underline, Direct, TailForm.Table) { Habits = Blanks },
    ];
}
