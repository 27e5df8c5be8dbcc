using System.Collections.Immutable;

namespace Drafting.Corpus;

/// <summary>Tệp lời văn: reads papers written as <c>key text</c> lines under <c>=== name kind family regime layout</c>.</summary>
internal static class PaperFile
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["ct"] = "co-quan-cap-tren",
        ["cq"] = "co-quan",
        ["sao"] = "dau-sao",
        ["so"] = "so-ky-hieu",
        ["td"] = "tieu-de",
        ["tn"] = "tieu-ngu",
        ["ng"] = "dia-danh-ngay",
        ["vv"] = "trich-yeu-cong-van",
        ["mat"] = "do-mat",
        ["khan"] = "do-khan",
        ["lh"] = "luu-hanh",
        ["dt"] = "du-thao",
        ["st"] = "khac",
        ["lo"] = "ten-loai",
        ["tg"] = "tac-gia",
        ["ty"] = "trich-yeu",
        ["ga"] = "gach-duoi-trich-yeu",
        ["kg"] = "kinh-gui",
        ["nk"] = "noi-kinh-gui",
        ["cc"] = "can-cu",
        ["lb"] = "loi-ban-hanh",
        ["sp"] = "so-phan-chuong",
        ["tp"] = "tieu-de-phan-chuong",
        ["sm"] = "so-muc",
        ["tm"] = "tieu-de-muc",
        ["di"] = "dieu",
        ["lm"] = "de-muc-la-ma",
        ["k"] = "khoan",
        ["tk"] = "tieu-khoan",
        ["d"] = "diem",
        ["g"] = "gach-dau-dong",
        ["+"] = "cong-dau-dong",
        ["n"] = "noi-dung",
        ["x"] = "khac",
        ["th"] = "tieu-de-bang",
        ["tr"] = "o-bang",
        ["qh"] = "quyen-han",
        ["cv"] = "chuc-vu",
        ["ht"] = "ho-ten",
        ["ky"] = "khac",
        ["nn"] = "noi-nhan",
        ["r"] = "dong-noi-nhan",
        ["dm"] = "danh-may",
        ["lhe"] = "lien-he",
        ["hs"] = "hinh-thuc-sao",
        ["pl"] = "so-phu-luc",
        ["tpl"] = "tieu-de-phu-luc",
        ["dpl"] = "dan-chieu-phu-luc",
    };

    private static readonly HashSet<string> HeadKeys =
        ["ct", "cq", "sao", "so", "td", "tn", "ng", "vv", "mat", "khan", "lh", "dt", "st"];

    public static IEnumerable<Paper> Read(string path)
    {
        string[]? head = null;
        var lines = new List<(string Alias, Line Line)>();
        foreach (string raw in File.ReadLines(path).Append("=== end"))
        {
            if (raw.StartsWith("=== ", StringComparison.Ordinal))
            {
                if (head is not null) yield return Assemble(head, lines);
                head = raw[4..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                lines.Clear();
            }
            else if (raw.Trim().Length > 0)
            {
                string[] parts = raw.Split(' ', 2);
                string alias = parts[0];
                string key = alias is "BS" or "PL" or "PN" ? alias : Keys.GetValueOrDefault(alias) ?? throw new InvalidDataException($"{path}: {raw}");
                string text = parts.Length > 1 ? parts[1].Trim().Replace(" // ", "\n", StringComparison.Ordinal) : "";
                lines.Add((alias, new Line(key, text)));
            }
        }
    }

    private static Paper Assemble(string[] head, List<(string Alias, Line Line)> lines)
    {
        ImmutableArray<Line>.Builder top = Array(), title = Array(), to = Array(), body = Array(), signature = Array(), recipients = Array(), foot = Array();
        var copies = ImmutableArray.CreateBuilder<Copy>();
        var annexes = ImmutableArray.CreateBuilder<AnnexText>();
        for (int i = 0; i < lines.Count; i++)
        {
            (string alias, Line line) = lines[i];
            if (alias is "BS" or "PL" or "PN")
            {
                Line[] block = [.. lines.Skip(i + 1).TakeWhile(static l => l.Alias is not ("BS" or "PL" or "PN")).Select(static l => l.Line)];
                if (alias == "BS") copies.Add(new Copy([.. block]));
                else annexes.Add(Annex(block, alias == "PN"));
                i += block.Length;
                continue;
            }
            ImmutableArray<Line>.Builder part = alias switch
            {
                "lo" or "tg" or "ty" or "ga" => title,
                "kg" or "nk" => to,
                "qh" or "cv" or "ht" or "ky" => signature,
                "nn" or "r" => recipients,
                "dm" or "lhe" => foot,
                _ => HeadKeys.Contains(alias) ? top : body,
            };
            part.Add(line);
        }
        AddUsualHead(top, head[2]);
        return new Paper(head[0], head[1], head[2], head[3], head[4], top.ToImmutable(), title.ToImmutable(), to.ToImmutable(), body.ToImmutable(),
            signature.ToImmutable(), recipients.ToImmutable(), foot.ToImmutable(), copies.ToImmutable(), annexes.ToImmutable());
    }

    // What nearly every paper of a family has is not written in each text; "sao -" and "td -" say that a paper lacks it.
    private static void AddUsualHead(ImmutableArray<Line>.Builder top, string family)
    {
        if (family == "dang" && !top.Any(static l => l.Key == "tieu-de")) top.Add(new Line("tieu-de", "ĐẢNG CỘNG SẢN VIỆT NAM"));
        if (family == "dang" && !top.Any(static l => l.Key == "dau-sao")) top.Add(new Line("dau-sao", "*"));
        if (family == "nha-nuoc" && !top.Any(static l => l.Key == "tieu-de")) top.Add(new Line("tieu-de", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
        if (family == "nha-nuoc" && !top.Any(static l => l.Key == "tieu-ngu")) top.Add(new Line("tieu-ngu", "Độc lập - Tự do - Hạnh phúc"));
        for (int i = top.Count - 1; i >= 0; i--)
        {
            if (top[i].Text == "-") top.RemoveAt(i);
        }
    }

    private static AnnexText Annex(Line[] block, bool landscape) => new(
        [.. block.TakeWhile(static l => l.Key.EndsWith("phu-luc", StringComparison.Ordinal))],
        [.. block.SkipWhile(static l => l.Key.EndsWith("phu-luc", StringComparison.Ordinal))],
        landscape);

    private static ImmutableArray<Line>.Builder Array() => ImmutableArray.CreateBuilder<Line>();
}
