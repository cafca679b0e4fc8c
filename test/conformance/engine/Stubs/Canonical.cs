using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text;

namespace CsPrivacy.StubEngine;

/// <summary>One text for each bound value, the same on both sides of the comparison.</summary>
public static class Canonical
{
    private const int Deepest = 4;

    public static string Text(object? value) => Text(value, 0);

    private static string Text(object? value, int depth)
    {
        if (value is PSObject wrapped)
        {
            if (wrapped.BaseObject is PSCustomObject) return "object";
            value = wrapped.BaseObject;
        }
        return value switch
        {
            null => "null",
            SwitchParameter on => on.IsPresent ? "true" : "false",
            bool truth => truth ? "true" : "false",
            string text => Quote(text),
            char letter => Quote(letter.ToString()),
            Guid guid => guid.ToString("D"),
            Enum member => member.ToString(),
            TextIdentity identity => Quote(identity.ToString()),
            PSListModifier modifier => Modifier(modifier, depth),
            ScriptBlock => "block",
            IDictionary => "hashtable",
            IEnumerable items when depth < Deepest => $"[{string.Join(",", items.Cast<object?>().Select(item => Text(item, depth + 1)))}]",
            double or float or decimal or byte or sbyte or short or ushort or int or uint or long or ulong =>
                Convert.ToString(value, CultureInfo.InvariantCulture)!,
            _ => "object",
        };
    }

    private static string Modifier(PSListModifier modifier, int depth)
    {
        string List(System.Collections.ObjectModel.Collection<object> items) => $"[{string.Join(",", items.Select(item => Text(item, depth + 1)))}]";
        var parts = new List<string>();
        if (modifier.Add is { Count: > 0 } add) parts.Add($"add={List(add)}");
        if (modifier.Remove is { Count: > 0 } remove) parts.Add($"remove={List(remove)}");
        if (modifier.Replace is { Count: > 0 } replace) parts.Add($"replace={List(replace)}");
        return $"list({string.Join(";", parts)})";
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("'");
        foreach (var unit in text)
        {
            if (unit is < ' ' or > '~' or '\'' or '\\') quoted.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
            else quoted.Append(unit);
        }
        return quoted.Append('\'').ToString();
    }
}
