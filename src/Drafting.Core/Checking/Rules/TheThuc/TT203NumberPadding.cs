using System.Globalization;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Số 0 trước số thứ tự: below 10 there is one, from 10 on none.</summary>
internal static class TT203NumberPadding
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach (Line line in paper.Lines(Component.DocumentNumber))
        {
            NumberLine number = NumberLine.Read(line, paper.Layout.Family);
            if (number.Value is not (> 0 and { } value))
                continue;
            string right = value.ToString("00", CultureInfo.InvariantCulture);
            if (number.NumberText != right)
            {
                yield return new Finding(
                    line.At(number.Number),
                    $"Số và ký hiệu: số thứ tự ghi “{number.NumberText}”, phải là “{right}”.",
                    Fix: new Fix($"đổi thành “{right}”", [line.Replace(number.Number, right)]));
            }
        }
    }
}
