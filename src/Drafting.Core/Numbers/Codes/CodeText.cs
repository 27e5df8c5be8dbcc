namespace Drafting.Core.Numbers.Codes;

/// <summary>The text that is being printed, in a buffer that grows.</summary>
internal ref struct CodeText(Span<char> buffer)
{
    private Span<char> _buffer = buffer;
    private int _length;

    public void Append(char c)
    {
        if (_length == _buffer.Length)
            Grow(1);
        _buffer[_length++] = c;
    }

    public void Append(scoped ReadOnlySpan<char> text)
    {
        if (_length + text.Length > _buffer.Length)
            Grow(text.Length);
        text.CopyTo(_buffer[_length..]);
        _length += text.Length;
    }

    /// <summary>Prints a number with zeros in front.</summary>
    /// <param name="number">The number, not negative.</param>
    /// <param name="width">How many figures at least.</param>
    public void Append(long number, int width)
    {
        Span<char> figures = stackalloc char[20];
        int at = figures.Length;
        do
        {
            figures[--at] = (char)('0' + number % 10);
            number /= 10;
        }
        while (number > 0);
        for (int missing = width - (figures.Length - at); missing > 0; missing--)
            Append('0');
        Append(figures[at..]);
    }

    public override readonly string ToString() => _buffer[.._length].ToString();

    private void Grow(int more)
    {
        char[] larger = new char[Math.Max(_buffer.Length * 2, _length + more)];
        _buffer[.._length].CopyTo(larger);
        _buffer = larger;
    }
}
