namespace Drafting.Templating.Syntax;

internal enum TokenKind
{
    Eof, Raw, Escape, EscapeExit, CodeEnter, CodeExit, NewLine, Semicolon,
    Identifier, LocalIdentifier, Integer, HexInteger, BinaryInteger, Float, String, Verbatim, Interpolated, Invalid,
    Dot, DotDot, DotDotLess, TripleDot, QuestionDot, Question, QuestionQuestion, QuestionExclamation,
    Plus, PlusPlus, PlusEqual, Minus, MinusMinus, MinusEqual, Star, StarEqual, Slash, SlashEqual, SlashSlash, SlashSlashEqual,
    Percent, PercentEqual, Equal, EqualEqual, Exclamation, ExclamationEqual, Less, LessEqual, LessLess, Greater, GreaterEqual, GreaterGreater,
    AmpAmp, Amp, BarBar, Bar, Caret, CaretCaret, At, Colon, Comma, OpenParen, CloseParen, OpenBracket, CloseBracket, OpenBrace, CloseBrace,
}

/// <summary>Từ tố: a piece of the source, <paramref name="End"/> behind its last character.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End);
