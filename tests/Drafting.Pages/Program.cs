using Drafting.Pages;

// Renders every sample, a sweep of lengths and a statistical annex through LibreOffice, so that pages can be looked at and positions read off them.
string output = args is [var folder] ? folder : Path.Combine(SamplePages.Root(), "artifacts", "pages");
Directory.CreateDirectory(output);
int wrong = 0;
foreach (string problem in SamplePages.Draw(Path.Combine(output, "samples")).Concat(SignatureSweep.Run(Path.Combine(output, "sweep"))).Concat(AnnexPages.Draw(Path.Combine(output, "annex"))))
{
    await Console.Error.WriteLineAsync(problem);
    wrong++;
}

await Console.Out.WriteLineAsync(wrong == 0 ? $"Mọi trang đạt yêu cầu; ảnh ở {output}" : $"{wrong} trang chưa đạt");
return wrong == 0 ? 0 : 1;
