using System.Collections.Immutable;
using Drafting.Core.Documents;

namespace Drafting.Core.Standards;

/// <summary>Đọc bảng thể loại và thẩm quyền: accepts nothing that is not exactly right.</summary>
public static class AuthorityStandardReader
{
    private static readonly string[] Sections = ["kinds", "administrativePapers", "series", "bodies", "signing", "authority", "repealed"];

    /// <summary>Reads a table.</summary>
    /// <param name="file">The file's name, for the exception.</param>
    /// <param name="utf8">The file.</param>
    /// <param name="parent">The table that this one extends; a section that the file does not state is the parent's.</param>
    /// <exception cref="StandardFormatException">The file breaks its rules; every problem is listed.</exception>
    public static AuthorityStandard Read(string file, ReadOnlySpan<byte> utf8, AuthorityStandard? parent = null)
    {
        var problems = new StandardProblems(file);
        AuthorityStandard read = new AuthorityTable(problems).Read(new StrictObject(JsonTree.Parse(file, utf8, problems), problems), parent);
        problems.ThrowIfAny();
        return read;
    }

    private sealed class AuthorityTable(StandardProblems problems)
    {
        public AuthorityStandard Read(StrictObject top, AuthorityStandard? parent)
        {
            top.AllowOnly(["id", "title", "from", "to", "extends", "note", .. Sections]);
            if (top.OptionalText("extends") != parent?.Id)
                problems.Add("$.extends", "does not match the parent that was given");
            string[] absent = [.. Sections.Where(s => top.Find(s) is null)];
            if (parent is null)
            {
                foreach (string section in absent)
                    problems.Add($"$.{section}", "missing");
            }

            DateOnly from = Date(top, "from");
            DateOnly? to = top.OptionalDate("to");
            if (to < from)
                problems.Add("$.to", "the last day lies before the first");
            var read = new AuthorityStandard(
                top.Text("id"), top.Text("title"), from, to, parent?.Title, [.. absent], top.OptionalText("note"),
                Section(top, "kinds", parent?.Kinds, Kind),
                Section(top, "administrativePapers", parent?.AdministrativePapers, Paper),
                Section(top, "series", parent?.Series, Series),
                Section(top, "bodies", parent?.Bodies, Body),
                Section(top, "signing", parent?.Signing, Form),
                Section(top, "authority", parent?.Authority, Right),
                Section(top, "repealed", parent?.Repealed, Repealed));
            NoTwins("kinds", read.Kinds.Select(static k => k.Key));
            NoTwins("administrativePapers", read.AdministrativePapers.Select(static p => p.Key));
            NoTwins("series", read.Series.Select(static s => s.Key));
            NoTwins("bodies", read.Bodies.Select(static b => b.Name));
            NoTwins("signing", read.Signing.Select(static f => f.Key));
            NoTwins("authority", read.Authority.SelectMany(static a => a.Kinds));
            foreach (string key in read.Authority.SelectMany(static a => a.Kinds).Where(k => read.Kind(k) is null))
                problems.Add("$.authority", $"there is no kind {key}");
            return read;
        }

        private static ImmutableArray<T> Section<T>(StrictObject top, string name, ImmutableArray<T>? inherited, Func<StrictObject, T> read) =>
            top.Find(name) is not null ? [.. top.Objects(name).Select(read)] : inherited ?? [];

        private DocumentKind Kind(StrictObject o)
        {
            o.AllowOnly("key", "name", "families", "partyCode", "stateCode", "titled", "confidence", "note");
            ImmutableArray<DocumentFamily> families = Words(o, "families", ("dang", DocumentFamily.Party), ("nha-nuoc", DocumentFamily.State));
            string? party = o.OptionalText("partyCode"), state = o.OptionalText("stateCode");
            if (party is not null && !families.Contains(DocumentFamily.Party))
                problems.Add($"{o.Path}.partyCode", "the kind is not the Party's");
            if (state is not null && !families.Contains(DocumentFamily.State))
                problems.Add($"{o.Path}.stateCode", "the kind is not the state's");
            return new DocumentKind(o.Text("key"), o.Text("name"), families, party, state, o.OptionalFlag("titled") ?? true, Sure(o), o.OptionalText("note"));
        }

        private AdministrativePaper Paper(StrictObject o)
        {
            o.AllowOnly("key", "name", "code", "confidence", "note");
            return new AdministrativePaper(o.Text("key"), o.Text("name"), o.OptionalText("code"), Sure(o), o.OptionalText("note"));
        }

        private SeriesRule Series(StrictObject o)
        {
            o.AllowOnly("key", "family", "issuer", "reset", "per", "text", "confidence");
            return new SeriesRule(
                o.Text("key"), Word(o, "family", ("dang", DocumentFamily.Party), ("nha-nuoc", DocumentFamily.State)), o.Text("issuer"),
                Word(o, "reset", ("nhiem-ky", SeriesReset.Term), ("nam", SeriesReset.Year), ("dai-hoi", SeriesReset.Congress)),
                Words(o, "per", ("loai", SeriesScope.Kind), ("co-quan", SeriesScope.Body)), o.Text("text"), Sure(o));
        }

        private BodyCode Body(StrictObject o)
        {
            o.AllowOnly("name", "code", "to", "confidence", "note");
            return new BodyCode(o.Text("name"), o.Text("code"), o.OptionalDate("to"), Sure(o), o.OptionalText("note"));
        }

        private SigningForm Form(StrictObject o)
        {
            o.AllowOnly("key", "who", "form", "authority", "positions", "joint", "confidence", "note");
            SigningWay way = Word(
                o, "form", ("thay-mat", SigningWay.OnBehalf), ("ky-thay", SigningWay.ForHead), ("thua-lenh", SigningWay.ByOrder), ("quyen", SigningWay.Acting),
                ("truc-tiep", SigningWay.Direct), ("kiem", SigningWay.Concurrent), ("hai-nguoi", SigningWay.TwoSigners));
            string? authority = o.OptionalText("authority");
            string prefix = way switch
            {
                SigningWay.OnBehalf => "T/M ",
                SigningWay.ForHead => "K/T ",
                SigningWay.ByOrder => "T/L ",
                SigningWay.Acting => "Q. ",
                _ => "",
            };
            if (authority is null != (prefix.Length == 0) || authority?.StartsWith(prefix, StringComparison.Ordinal) == false)
                problems.Add($"{o.Path}.authority", "does not fit the form");
            ImmutableArray<string> positions = o.Texts("positions");
            if (authority is null && positions.IsEmpty)
                problems.Add($"{o.Path}.positions", "missing where there is no authority line");
            return new SigningForm(o.Text("key"), o.Text("who"), way, authority, positions, o.OptionalFlag("joint") ?? false, Sure(o), o.OptionalText("note"));
        }

        private IssuingAuthority Right(StrictObject o)
        {
            o.AllowOnly("kinds", "congress", "committee", "standing", "cell", "confidence", "note");
            ImmutableArray<string> kinds = o.Texts("kinds");
            if (kinds.IsEmpty)
                problems.Add($"{o.Path}.kinds", "missing");
            return new IssuingAuthority(kinds, Of("congress"), Of("committee"), Of("standing"), Of("cell"), Sure(o), o.OptionalText("note"));

            IssuingRight Of(string who) => Word(o, who, ("co", IssuingRight.Yes), ("khong", IssuingRight.No), ("chua-ro", IssuingRight.Unknown));
        }

        private RepealedInstrument Repealed(StrictObject o)
        {
            o.AllowOnly("instrument", "replacedBy", "from", "confidence");
            return new RepealedInstrument(o.Text("instrument"), o.Text("replacedBy"), Date(o, "from"), Sure(o));
        }

        private Confidence Sure(StrictObject o) => Word(
            o, "confidence", ("H", Confidence.Verified), ("M-H", Confidence.Secondary), ("M", Confidence.Secondary), ("L", Confidence.Assumed));

        private DateOnly Date(StrictObject o, string name)
        {
            if (o.Find(name) is null)
                problems.Add($"{o.Path}.{name}", "missing");
            return o.OptionalDate(name) ?? default;
        }

        private T Word<T>(StrictObject o, string name, params ReadOnlySpan<(string Word, T Value)> words) => Known($"{o.Path}.{name}", o.Text(name), words);

        private ImmutableArray<T> Words<T>(StrictObject o, string name, params ReadOnlySpan<(string Word, T Value)> words)
        {
            ImmutableArray<T>.Builder values = ImmutableArray.CreateBuilder<T>();
            foreach (string text in o.Texts(name))
                values.Add(Known($"{o.Path}.{name}", text, words));
            if (values.Count == 0)
                problems.Add($"{o.Path}.{name}", "at least one word is expected");
            return values.ToImmutable();
        }

        private T Known<T>(string path, string text, ReadOnlySpan<(string Word, T Value)> words)
        {
            foreach ((string word, T value) in words)
            {
                if (word == text)
                    return value;
            }

            // An absent word is noted already.
            if (text.Length > 0)
                problems.Add(path, $"unknown word \"{text}\"");
            return words[0].Value;
        }

        private void NoTwins(string section, IEnumerable<string> keys)
        {
            foreach (IGrouping<string, string> twins in keys.GroupBy(static k => k).Where(static g => g.Count() > 1))
                problems.Add($"$.{section}", $"{twins.Key} stands more than once");
        }
    }
}
