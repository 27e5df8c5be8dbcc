namespace Drafting.Templating.Syntax;

/// <summary>Mã lỗi của máy mẫu: one meaning each.</summary>
internal static class Codes
{
    public const string UnclosedTag = "MB001";
    public const string StrayClose = "MB002";
    public const string UnclosedEscape = "MB003";
    public const string UnclosedString = "MB004";
    public const string BadEscape = "MB005";
    public const string BadCharacter = "MB006";
    public const string BadNumber = "MB007";

    public const string Unexpected = "MB010";
    public const string MissingEnd = "MB011";
    public const string LeftoverEnd = "MB012";
    public const string LeftoverBranch = "MB013";
    public const string ExpressionExpected = "MB014";
    public const string BadAssignment = "MB015";
    public const string NotInLoop = "MB016";
    public const string Refused = "MB017";
    public const string TooDeep = "MB018";
    public const string BadDeclaration = "MB019";

    public const string IncludeNotFound = "MB020";
    public const string IncludeName = "MB021";

    public const string UnknownVariable = "MB030";
    public const string UnknownFunction = "MB031";
    public const string UnknownMember = "MB032";
    public const string NullTarget = "MB033";
    public const string NotFunction = "MB034";
    public const string BadArguments = "MB035";
    public const string BadConversion = "MB036";
    public const string BadOperator = "MB037";
    public const string BadArithmetic = "MB038";
    public const string NotList = "MB039";
    public const string NotAssignable = "MB040";
    public const string BadDate = "MB041";
    public const string BadPattern = "MB042";
    public const string BadValue = "MB043";

    public const string LoopLimit = "MB050";
    public const string RecursionLimit = "MB051";
    public const string OutputLimit = "MB052";
    public const string TimeLimit = "MB053";
    public const string RegexLimit = "MB054";
    public const string SourceLimit = "MB055";
}
