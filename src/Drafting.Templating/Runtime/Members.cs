using Drafting.Core.Data;
using Drafting.Templating.Builtins;
using Drafting.Templating.Syntax;

namespace Drafting.Templating.Runtime;

/// <summary>Thành viên và phần tử của giá trị.</summary>
internal static class Members
{
    /// <summary>What stands before a dot; a function there gives its result.</summary>
    public static object? Owner(Renderer renderer, Expression target) => target.Evaluate(renderer);

    public static IEnumerable<(string Key, object? Value)> Entries(object? map) => map switch
    {
        DataNode.Map data => data.Entries.Select(static e => (e.Key, (object?)e.Value)),
        ScriptMap script => script.Members.Select(static e => (e.Key, e.Value)),
        _ => [],
    };

    public static bool TryGet(object? owner, string name, out object? value)
    {
        switch (owner)
        {
            case DataNode.Map data:
                value = data[name];
                return value is not null;
            case ScriptMap map:
                return map.Members.TryGetValue(name, out value);
            case ScriptList { Members: { } members } when members.TryGetValue(name, out value):
                return true;
            case FunctionGroup group:
                value = group.Find(name);
                return value is not null;
            case LoopState loop:
                value = loop.Get(name);
                return value is not null;
            case string text when name == "size":
                value = text.Length;
                return true;
            case DateTime date:
                value = DateFunctions.Part(date, name);
                return value is not null;
            case TimeSpan span:
                value = TimeSpanFunctions.Part(span, name);
                return value is not null;
            default:
                value = name == "size" && Lists.TryCount(owner, out long count) ? Arithmetic.Fit(count) : null;
                return value is not null;
        }
    }

    public static object? Get(MemberExpression site, object? value, string name, bool optional)
    {
        object? owner = Values.Plain(value);
        if (owner is null)
        {
            return optional
                ? null
                : throw site.Fault(Codes.NullTarget, $"{site.Target.Written} trống nên không có {name}.", $"Viết {site.Target.Written}?.{name}, hoặc đặt trong if.");
        }

        if (TryGet(owner, name, out object? found))
            return found;
        // An object that the template made may lack a member on purpose; a group of the data record never does.
        if (optional && owner is ScriptMap)
            return null;
        string? near = Nearest.Of(name, Names(owner));
        throw site.Fault(Codes.UnknownMember, $"{site.Target.Written} ({Values.Describe(value)}) không có {name}.", near is null ? null : $"Có phải là {near}?");
    }

    public static IEnumerable<string> Names(object? owner) => owner switch
    {
        FunctionGroup group => group.Names,
        LoopState => ["index", "rindex", "first", "last", "even", "odd", "length", "changed"],
        DateTime => DateFunctions.Parts,
        TimeSpan => TimeSpanFunctions.Parts,
        ScriptMap or DataNode.Map => Entries(owner).Select(static e => e.Key),
        _ => ["size"],
    };

    public static object? GetItem(IndexExpression site, object? value, object? index)
    {
        object? owner = Values.Plain(value);
        object? key = Values.Plain(index);
        if (owner is null)
            throw site.Fault(Codes.NullTarget, $"{site.Target.Written} trống nên không có phần tử nào.", "Đặt trong if.");
        if (key is null)
            throw site.Index.Fault(Codes.NullTarget, $"Chỉ số {site.Index.Written} trống.");
        if (key is string name)
        {
            if (TryGet(owner, name, out object? found))
                return found;
            string? near = Nearest.Of(name, Names(owner));
            throw site.Fault(Codes.UnknownMember, $"{site.Target.Written} ({Values.Describe(value)}) không có {name}.", near is null ? null : $"Có phải là {near}?");
        }

        if (owner is string text)
        {
            int place = Values.Int(site.Index, key);
            place = place < 0 ? text.Length + place : place;
            return place >= 0 && place < text.Length ? text[place].ToString() : null;
        }

        if (!Lists.TryCount(owner, out long count))
            throw site.Fault(Codes.NotList, $"{site.Target.Written} không phải là danh sách mà là {Values.Describe(value)}.");
        long at = Values.Int(site.Index, key);
        at = at < 0 ? count + at : at;
        return at >= 0 && at < count ? Lists.At(owner, at) : null;
    }

    public static void Set(MemberExpression site, object? owner, string name, object? value)
    {
        switch (owner)
        {
            case ScriptMap map:
                map.Members[name] = value;
                break;
            case ScriptList list when name != "size":
                list.MembersForWrite[name] = value;
                break;
            default:
                throw NotWritable(site, owner);
        }
    }

    public static void SetItem(Renderer renderer, IndexExpression site, object? owner, object? index, object? value)
    {
        object? key = Values.Plain(index);
        switch (owner)
        {
            case ScriptMap map when key is string name:
                map.Members[name] = value;
                break;
            case ScriptList list when key is not string:
                int at = Values.Int(site.Index, key);
                at = at < 0 ? list.Items.Count + at : at;
                if (at < 0)
                    throw site.Index.Fault(Codes.BadValue, $"Chỉ số {site.Index.Written} nằm trước đầu danh sách.");
                if (at >= list.Items.Count)
                    renderer.Step(site, at - list.Items.Count + 1);
                while (list.Items.Count <= at)
                    list.Items.Add(null);
                list.Items[at] = value;
                break;
            default:
                throw NotWritable(site, owner);
        }
    }

    private static RenderFault NotWritable(Expression site, object? owner) => owner is DataNode
        ? site.Fault(Codes.NotAssignable, $"Không gán được cho {site.Written}: dữ liệu của văn bản chỉ để đọc.", "Gán cho một biến của mẫu.")
        : site.Fault(Codes.NotAssignable, $"Không gán được cho {site.Written}, là thành viên của {Values.Describe(owner)}.");
}
