using Drafting.Core.Units;

namespace Drafting.Core.Tests.Units;

public class LengthTests
{
    // Two spacings that a file may hold, added, are more than it may hold.
    [Fact]
    public void WhatNoFileCanHoldIsTheMostThatItCan()
    {
        (Length.FromTwips(int.MaxValue) + Length.FromTwips(int.MaxValue)).Twips.ShouldBe(int.MaxValue);
        (Length.FromTwips(int.MinValue) + Length.FromTwips(int.MinValue)).Twips.ShouldBe(int.MinValue);
        Length.FromTwips(int.MaxValue).Twips.ShouldBe(int.MaxValue);
    }

    [Fact]
    public void ASizeOfAnyNumberIsALength() => new FontSize(int.MaxValue).Length.ShouldBe(Length.FromTwips(int.MaxValue) * 10);
}
