using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Markup;

namespace Drafting.Core.Recognition.Assembling;

/// <summary>Dựng lại danh sách: addressees, legal bases and recipients, without the words and marks that the planner writes.</summary>
/// <param name="text">The texts of the paper.</param>
internal sealed class ListAssembler(PartText text)
{
    /// <summary>Kính gửi.</summary>
    public Addressees? Addressees(IReadOnlyList<RecognizedPart> parts)
    {
        AddresseeLabel label = AddresseeLabel.KinhGui;
        ImmutableArray<RichText>.Builder names = ImmutableArray.CreateBuilder<RichText>();
        foreach (RecognizedPart part in parts)
        {
            int skip = 0;
            if (part.Component == Component.AddresseesLabel)
            {
                string raw = text.Raw(part);
                if (raw.Contains("trình", StringComparison.OrdinalIgnoreCase) && raw.AsSpan().TrimStart().StartsWith("Kính trình", StringComparison.OrdinalIgnoreCase))
                    label = AddresseeLabel.KinhTrinh;
                skip = raw.IndexOf(':') is >= 0 and int colon ? colon + 1 : raw.Length;
            }
            else if (part.Component != Component.Addressee)
            {
                continue;
            }

            foreach (RichText name in Items(part, skip, Component.Addressee))
                names.Add(name);
        }

        return names.Count == 0 ? null : new Addressees(label, names.ToImmutable());
    }

    /// <summary>Căn cứ ban hành.</summary>
    public ImmutableArray<RichText> LegalBases(IEnumerable<RecognizedPart> parts) =>
        [.. parts.Where(static p => p.Component == Component.LegalBasis).SelectMany(p => Items(p, 0, Component.LegalBasis))];

    /// <summary>Nơi nhận.</summary>
    public ImmutableArray<Recipient> Recipients(IEnumerable<RecognizedPart> parts)
    {
        ImmutableArray<Recipient>.Builder recipients = ImmutableArray.CreateBuilder<Recipient>();
        foreach (RecognizedPart part in parts)
        {
            if (part.Component is not (Component.Recipient or Component.RecipientsLabel))
                continue;
            string raw = text.Raw(part);
            int skip = part.Component == Component.RecipientsLabel ? raw.IndexOf(':') + 1 : 0;
            if (part.Component == Component.RecipientsLabel && skip == 0)
                continue;
            foreach ((int start, int length) in Lines(raw, skip))
            {
                string item = Blanks.Folded(raw.Substring(start, length)).Replace('\n', ' ');
                item = ItemText.WithoutEnd(item[ItemText.LeadOf(item)..]);
                if (item.Length > 0)
                    recipients.Add(ListItems.ToRecipient(item));
            }
        }

        return recipients.ToImmutable();
    }

    private IEnumerable<RichText> Items(RecognizedPart part, int skip, Component ground)
    {
        string raw = text.Raw(part);
        foreach ((int start, int length) in Lines(raw, skip))
        {
            RecognizedPart line = part with { Start = part.Start + start, Length = length };
            RichText item = ItemText.WithoutEnd(text.Rich(line, ItemText.LeadOf(raw.Substring(start, length)), ground));
            if (!item.IsEmpty)
                yield return item;
        }
    }

    // A soft break begins a new item only where a dash follows it.
    private static IEnumerable<(int Start, int Length)> Lines(string raw, int skip)
    {
        int start = skip;
        for (int at = raw.IndexOf('\n', skip); at >= 0; at = raw.IndexOf('\n', at + 1))
        {
            if (!StartsItem(raw, at + 1))
                continue;
            yield return (start, at - start);
            start = at + 1;
        }

        yield return (start, raw.Length - start);
    }

    private static bool StartsItem(string raw, int at)
    {
        while (at < raw.Length && Blanks.IsBlank(raw[at]))
            at++;
        return at < raw.Length && raw[at] is '-' or '–' or '+' or '•';
    }
}
