using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Fields;
using Drafting.Core.Standards;

namespace Drafting.Yaml.Tests;

public sealed class FieldSkeletonTests
{
    private const int Seed = 20261122;

    private static readonly string[] Texts =
    [
        "về việc: thu, chi", "a # b", "- gạch", "* sao", "@chu-ky", "\"ngoặc\"", "'đơn'", "\\", "true", "05", "152", "-1", "null", "~", "a:", "{x}", "[y]", "%", "&", "!", "|",
        ">", "#", "một\nhai", "một\n\n  hai: ba\n# bốn\n", "một\nhai\n\n\n", "  thụt", "cuối \nhai ", "😀", "\u00A0x", "a\u2028b", "x\u0085y", "🙂\nz", "---", "...\n---\nx", "Kính gửi", "…",
        "dòng\twith tab", "\n\nđầu trống", "a\n\tb",
    ];

    [Fact]
    public void The_skeleton_of_a_small_set_reads_well()
    {
        FieldSet set = Fields("""
            ten: Kết luận
            mo_ta: Sau phiên họp.
            ho: dang
            loai: ket-luan
            truong:
              - {khoa: trich_yeu, nhan: Trích yếu, kieu: van-ban, bat_buoc: co, vi_du: "về việc: thu", giai_thich: Bắt đầu bằng chữ thường.}
              - {khoa: so, nhan: Số, kieu: so, bat_buoc: phat-hanh, vi_du: 152}
              - {khoa: noi_dung, nhan: Nội dung, kieu: noi-dung, bat_buoc: co, vi_du: "1. Một\n2. Hai\n"}
              - {khoa: noi_nhan, nhan: Nơi nhận, kieu: danh-sach, bat_buoc: phat-hanh, vi_du: [Ban Bí thư, "Lưu: VT"]}
              - khoa: ky
                nhan: Người ký
                kieu: nhom-lap
                bat_buoc: co
                truong:
                  - {khoa: quyen, nhan: Quyền hạn, kieu: lua-chon, lua_chon: [T/M, K/T], mac_dinh: T/M}
                  - {khoa: ten, nhan: Họ tên, kieu: van-ban, bat_buoc: co, vi_du: Nguyễn Văn A}
            """);

        FieldSkeleton.Write(set, "ket-luan").ShouldBe("""
            # Kết luận
            # Sau phiên họp.
            #
            # Dòng bắt đầu bằng "# " là giải thích. Dòng có dấu # ở ngay đầu, liền sau là một khoá, là trường chưa dùng: bỏ dấu # đó để dùng.

            mau: ket-luan
            # Hồ sơ đơn vị trong _don-vi: tên cơ quan, cấp trên, địa danh, ký hiệu lấy từ đó khi dữ liệu để trống.
            #don_vi: tinh-uy-song-thuong

            # Trích yếu (chữ; bắt buộc)
            # Bắt đầu bằng chữ thường.
            trich_yeu: "về việc: thu"

            # Số (số nguyên; cần có khi phát hành)
            #so: 152

            # Nội dung (nội dung (chữ); bắt buộc)
            noi_dung: |
              1. Một
              2. Hai

            # Nơi nhận (danh sách; cần có khi phát hành)
            noi_nhan:
              - Ban Bí thư
              - "Lưu: VT"

            # Người ký (danh sách nhóm; bắt buộc)
            ky:
              -
                # Quyền hạn (một lựa chọn; một trong: T/M, K/T; mặc định: T/M)
            #    quyen: T/M
                # Họ tên (chữ; bắt buộc)
                ten: Nguyễn Văn A

            """, StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public void A_description_names_every_field()
    {
        FieldSet set = Fields("""
            ten: Kết luận
            mo_ta: Sau phiên họp.
            ho: dang
            loai: ket-luan
            truong:
              - {khoa: so, nhan: Số, kieu: so, bat_buoc: phat-hanh, vi_du: 152, giai_thich: Để trống khi dự thảo.}
              - {khoa: ky, nhan: Ký, kieu: nhom, truong: [{khoa: co_quan, nhan: Cơ quan, kieu: danh-sach, tu_don_vi: ten, vi_du: [A, B]}]}
            """);

        FieldDescription.Print(set).ShouldBe("""
            Kết luận
            Sau phiên họp.
            Hệ văn bản: văn bản của Đảng; loại: ket-luan

            Các trường:
              so: Số (số nguyên; cần có khi phát hành)
                  Để trống khi dự thảo.
                  Ví dụ: 152
              ky: Ký (nhóm)
                co_quan: Cơ quan (danh sách; để trống thì lấy tên cơ quan của đơn vị)
                    Ví dụ: A; B

            """, StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public void Any_skeleton_reads_back_and_validates_as_it_stands_and_with_every_mark_removed()
    {
        Random random = new(Seed);
        for (int i = 0; i < 300; i++)
        {
            string declared = JsonDataWriter.WriteText(RandomSet(random));
            Outcome<FieldSet> set = FieldSetReader.Read(JsonDataReader.Read(declared, "fields.json").Value!);
            set.Diagnostics.ShouldBeEmpty(declared);
            Hold(set.Value!, declared);
        }
    }

    [Fact]
    public void The_skeletons_of_the_shipped_templates_read_back()
    {
        string[] files = Directory.GetFiles(Path.Combine(Root(), "templates"), "fields.yaml", SearchOption.AllDirectories);
        files.ShouldNotBeEmpty();
        foreach (string file in files)
        {
            var declared = (DataNode.Map)YamlReader.Read(File.ReadAllText(file), file).Value!;
            Outcome<DataNode.Map> whole = SharedFields.Expand(declared, static name =>
                YamlReader.Read(File.ReadAllText(Path.Combine(Root(), "templates", "_chung", name + ".yaml")), name).Value);
            Hold(FieldSetReader.Read(whole.Value!).Value!, file);
        }
    }

    private static void Hold(FieldSet set, string context)
    {
        string skeleton = FieldSkeleton.Write(set, "x");
        string whole = Regex.Replace(skeleton, "^#(?=[^ #\n]|  |$)", "", RegexOptions.Multiline);
        foreach (string yaml in (string[])[skeleton, whole])
        {
            Outcome<DataNode> read = YamlReader.Read(yaml, "new.yaml");
            read.Diagnostics.ShouldBeEmpty(context + "\n" + yaml);
            Outcome<DataNode.Map> typed = FieldValidator.Validate(set, read.Value!, AgencyProfile.Default);
            typed.Diagnostics.Where(d => d.Severity == Severity.Error).ShouldBeEmpty(context + "\n" + yaml);
        }

        // With every mark removed each value is its field's example, character for character.
        DataNode.Map all = (DataNode.Map)YamlReader.Read(whole, "new.yaml").Value!;
        foreach (Field field in set.Fields.Where(f => f.Example is DataNode.Scalar or DataNode.List))
            JsonDataWriter.WriteText(all[field.Key]!).ShouldBe(JsonDataWriter.WriteText(field.Example!), context + "\n" + whole);
    }

    private static DataNode.Map RandomSet(Random random)
    {
        int next = 0;
        return Map(
            ("ten", Text(Pick())), ("mo_ta", Text(Pick())), ("ho", Text("dang")), ("loai", Text("ket-luan")), ("truong", List(FieldList(0))));

        IEnumerable<DataNode> FieldList(int depth) => Enumerable.Range(0, random.Next(1, 6)).Select(_ => OneField(depth)).ToArray();

        DataNode OneField(int depth)
        {
            string kind = new[] { "van-ban", "noi-dung", "so", "ngay", "lua-chon", "co-khong", "danh-sach", "nhom", "nhom-lap" }[random.Next(depth < 2 ? 9 : 7)];
            List<(string, DataNode)> entries =
            [
                ("khoa", Text($"k{next++}")), ("nhan", Text(Pick())), ("kieu", Text(kind)), ("bat_buoc", Text(new[] { "co", "phat-hanh", "khong" }[random.Next(3)])),
            ];
            if (random.Next(2) == 0)
                entries.Add(("giai_thich", Text(Pick())));
            if (kind == "lua-chon")
                entries.Add(("lua_chon", List([Text("T/M"), Text("- x"), Text("05")])));
            DataNode? example = kind switch
            {
                "van-ban" or "noi-dung" => Text(Pick()),
                "so" => new DataNode.Scalar("152", ScalarKind.Number),
                "ngay" => Text("…/5/2025"),
                "lua-chon" => Text("- x"),
                "co-khong" => new DataNode.Scalar("false", ScalarKind.Boolean),
                "danh-sach" => List([Text(Pick()), Text(Pick())]),
                _ => null,
            };
            entries.Add(example is null ? ("truong", List(FieldList(depth + 1))) : ("vi_du", example));
            return Map([.. entries]);
        }

        string Pick() => Texts[random.Next(Texts.Length)];
    }

    private static DataNode Text(string text) => new DataNode.Scalar(text, ScalarKind.Text);

    private static DataNode List(IEnumerable<DataNode> items) => new DataNode.List([.. items]);

    private static DataNode.Map Map(params (string Key, DataNode Value)[] entries) => new([.. entries.Select(e => new DataEntry(e.Key, default, e.Value))]);

    private static FieldSet Fields(string yaml)
    {
        Outcome<DataNode> read = YamlReader.Read(yaml, "fields.yaml");
        read.Diagnostics.ShouldBeEmpty();
        Outcome<FieldSet> set = FieldSetReader.Read(read.Value!);
        set.Diagnostics.ShouldBeEmpty();
        return set.Value!;
    }

    private static string Root([CallerFilePath] string here = "")
    {
        DirectoryInfo? folder = new FileInfo(here).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Drafting.sln")))
            folder = folder.Parent;
        return folder!.FullName;
    }
}
