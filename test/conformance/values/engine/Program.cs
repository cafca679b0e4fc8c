using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Management.Automation.Runspaces;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

// Reads PowerShell expressions from standard input, one JSON array a line: statements to run first, and the expression.
// Writes what the real engine makes of each, one JSON value a line: ["int","5"], ["array",[...]], ["error","DivideByZeroException"].
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.InputEncoding = Encoding.UTF8;
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = true };

var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
runspace.ThreadOptions = PSThreadOptions.UseCurrentThread;
runspace.Open();

var compact = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
for (var line = Console.In.ReadLine(); line != null; line = Console.In.ReadLine())
{
    var request = JsonSerializer.Deserialize<string[]>(line) ?? [];
    output.WriteLine(JsonSerializer.Serialize(Evaluate(request[0], request[1]), compact));
}
output.Flush();
Environment.Exit(0);

object Evaluate(string before, string expression)
{
    using var shell = PowerShell.Create(runspace);
    try
    {
        // The comma keeps a collection, or no output at all, in one piece.
        var result = shell.AddScript(before + "\n,(" + expression + ")", useLocalScope: true).Invoke();
        if (shell.HadErrors) return Error(shell.Streams.Error[0].Exception);
        if (result.Count == 0) return new object[] { "nothing" };
        return result.Count == 1 ? Describe(result[0], 0) : new object[] { "other", "count " + result.Count };
    }
    catch (Exception e)
    {
        return Error(e);
    }
}

static object Error(Exception e)
{
    var inner = e;
    while (inner.InnerException != null) inner = inner.InnerException;
    return new object[] { "error", inner.GetType().Name };
}

static object Describe(object? value, int depth)
{
    if (ReferenceEquals(value, AutomationNull.Value)) return new object[] { "nothing" };
    if (value is PSObject wrapped) value = wrapped.BaseObject;
    if (depth > 20) return new object[] { "other", "deep" };
    var invariant = CultureInfo.InvariantCulture;
    return value switch
    {
        null => new object[] { "null" },
        bool b => new object[] { "bool", b ? "True" : "False" },
        string s => new object[] { "string", s },
        char c => new object[] { "char", c.ToString() },
        Guid g => new object[] { "guid", g.ToString() },
        sbyte n => new object[] { "sbyte", n.ToString(invariant) },
        byte n => new object[] { "byte", n.ToString(invariant) },
        short n => new object[] { "short", n.ToString(invariant) },
        ushort n => new object[] { "ushort", n.ToString(invariant) },
        int n => new object[] { "int", n.ToString(invariant) },
        uint n => new object[] { "uint", n.ToString(invariant) },
        long n => new object[] { "long", n.ToString(invariant) },
        ulong n => new object[] { "ulong", n.ToString(invariant) },
        float n => new object[] { "float", n.ToString("R", invariant) },
        double n => new object[] { "double", n.ToString("R", invariant) },
        decimal n => new object[] { "decimal", n.ToString(invariant) },
        BigInteger n => new object[] { "BigInteger", n.ToString(invariant) },
        Enum e => new object[] { "enum", e.ToString() },
        Type t => new object[] { "type", t.FullName ?? t.Name },
        Array a => new object[] { "array", Items(a, depth), a.GetType().GetElementType() == typeof(object) ? "object" : a.GetType().GetElementType()!.Name },
        IList l => new object[] { "list", Items(l, depth), value.GetType().FullName ?? "" },
        _ => new object[] { "other", value.GetType().FullName ?? "" },
    };
}

static object[] Items(IList list, int depth)
{
    var items = new object[list.Count];
    for (var i = 0; i < items.Length; i++) items[i] = Describe(list[i], depth + 1);
    return items;
}
