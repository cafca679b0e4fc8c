using System.Collections;
using System.Collections.ObjectModel;
using System.Management.Automation;

namespace CsPrivacy.StubEngine;

[StandIn, Cmdlet("New", "Object")]
public sealed class NewObjectCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)] public string TypeName { get; set; } = "";
    [Parameter(Position = 1), Alias("Args")] public object[]? ArgumentList { get; set; }
    [Parameter] public IDictionary? Property { get; set; }

    protected override void EndProcessing()
    {
        if (TypeName.EndsWith("PSObject", StringComparison.OrdinalIgnoreCase) || TypeName.EndsWith("PSCustomObject", StringComparison.OrdinalIgnoreCase))
        {
            var made = new PSObject();
            if (Property is not null)
            {
                foreach (DictionaryEntry entry in Property) made.Properties.Add(new PSNoteProperty(entry.Key.ToString(), entry.Value));
            }
            WriteObject(made);
            return;
        }
        var type = LanguagePrimitives.ConvertTo<Type>(TypeName);
        WriteObject(Activator.CreateInstance(type, (ArgumentList ?? []).Select(Objects.Unwrap).ToArray()), enumerateCollection: false);
    }
}

[StandIn("select"), Cmdlet("Select", "Object")]
public sealed class SelectObjectCommand : PSCmdlet
{
    private readonly List<PSObject> _items = [];

    [Parameter(ValueFromPipeline = true)] public PSObject? InputObject { get; set; }
    [Parameter(Position = 0)] public object[]? Property { get; set; }
    [Parameter] public string? ExpandProperty { get; set; }
    [Parameter] public string[]? ExcludeProperty { get; set; }
    [Parameter] public int First { get; set; } = -1;
    [Parameter] public int Last { get; set; } = -1;
    [Parameter] public int Skip { get; set; }
    [Parameter] public int[]? Index { get; set; }
    [Parameter] public SwitchParameter Unique { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is not null) _items.Add(InputObject);
    }

    protected override void EndProcessing()
    {
        IEnumerable<PSObject> chosen = _items;
        if (Last >= 0) chosen = _items.TakeLast(Last);
        chosen = chosen.Skip(Skip);
        if (First >= 0) chosen = chosen.Take(First);
        if (Index is not null) chosen = _items.Where((_, index) => Index.Contains(index));
        var seen = new HashSet<string>();
        foreach (var item in chosen)
        {
            foreach (var result in Shape(item))
            {
                if (!Unique.IsPresent || seen.Add(result?.ToString() ?? "")) WriteObject(result);
            }
        }
    }

    private IEnumerable<object?> Shape(PSObject item)
    {
        if (ExpandProperty is not null)
        {
            var value = item.Properties[ExpandProperty]?.Value;
            var bare = Objects.Unwrap(value);
            if (bare is IEnumerable and not string and not IDictionary)
            {
                foreach (var inner in (IEnumerable)bare) yield return inner;
            }
            else
            {
                yield return value;
            }
            yield break;
        }
        if (Property is null)
        {
            yield return item;
            yield break;
        }
        var made = new PSObject();
        foreach (var wanted in Property)
        {
            if (Objects.Unwrap(wanted) is IDictionary calculated)
            {
                var name = (calculated["Name"] ?? calculated["n"] ?? calculated["l"] ?? calculated["Label"])!.ToString();
                var expression = Objects.Unwrap(calculated["Expression"] ?? calculated["e"]);
                var result = expression is ScriptBlock block
                    ? block.InvokeWithContext(null, [new PSVariable("_", item)]) is { Count: 1 } one ? one[0] : null
                    : item.Properties[expression!.ToString()]?.Value;
                made.Properties.Add(new PSNoteProperty(name, result));
                continue;
            }
            var pattern = new WildcardPattern(wanted.ToString(), WildcardOptions.IgnoreCase);
            var matches = item.Properties.Where(property => pattern.IsMatch(property.Name)).ToList();
            foreach (var property in matches) made.Properties.Add(new PSNoteProperty(property.Name, property.Value));
            if (matches.Count == 0) made.Properties.Add(new PSNoteProperty(wanted.ToString(), null));
        }
        yield return made;
    }
}

[StandIn("sort"), Cmdlet("Sort", "Object")]
public sealed class SortObjectCommand : PSCmdlet
{
    private readonly List<PSObject> _items = [];

    [Parameter(ValueFromPipeline = true)] public PSObject? InputObject { get; set; }
    [Parameter(Position = 0)] public string? Property { get; set; }
    [Parameter] public SwitchParameter Descending { get; set; }
    [Parameter] public SwitchParameter Unique { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is not null) _items.Add(InputObject);
    }

    protected override void EndProcessing()
    {
        object? Key(PSObject item) => Property is null ? item : item.Properties[Property]?.Value;
        var order = Comparer<PSObject>.Create((a, b) => LanguagePrimitives.Compare(Key(a), Key(b), true));
        var sorted = Descending.IsPresent ? _items.OrderDescending(order) : _items.Order(order);
        PSObject? previous = null;
        foreach (var item in sorted)
        {
            if (Unique.IsPresent && previous is not null && order.Compare(previous, item) == 0) continue;
            previous = item;
            WriteObject(item);
        }
    }
}

[StandIn("measure"), Cmdlet("Measure", "Object")]
public sealed class MeasureObjectCommand : PSCmdlet
{
    private int _count;

    [Parameter(ValueFromPipeline = true)] public PSObject? InputObject { get; set; }
    [Parameter(Position = 0)] public string[]? Property { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is not null) _count++;
    }

    protected override void EndProcessing()
    {
        var made = new PSObject();
        made.Properties.Add(new PSNoteProperty("Count", _count));
        WriteObject(made);
    }
}

[StandIn("tee"), Cmdlet("Tee", "Object")]
public sealed class TeeObjectCommand : PSCmdlet
{
    private readonly List<object?> _items = [];

    [Parameter(ValueFromPipeline = true)] public PSObject? InputObject { get; set; }
    [Parameter(Position = 0)] public string? FilePath { get; set; }
    [Parameter(Mandatory = false)] public string? Variable { get; set; }

    protected override void ProcessRecord()
    {
        _items.Add(InputObject);
        WriteObject(InputObject);
    }

    protected override void EndProcessing()
    {
        if (Variable is not null) SessionState.PSVariable.Set(Variable, _items.Count == 1 ? _items[0] : _items.ToArray());
    }
}

[StandIn("group"), Cmdlet("Group", "Object")]
public sealed class GroupObjectCommand : PSCmdlet
{
    private readonly List<PSObject> _items = [];

    [Parameter(ValueFromPipeline = true)] public PSObject? InputObject { get; set; }
    [Parameter(Position = 0)] public string Property { get; set; } = "";

    protected override void ProcessRecord()
    {
        if (InputObject is not null) _items.Add(InputObject);
    }

    protected override void EndProcessing()
    {
        foreach (var group in _items.GroupBy(item => item.Properties[Property]?.Value?.ToString() ?? "", StringComparer.OrdinalIgnoreCase))
        {
            var made = new PSObject();
            made.Properties.Add(new PSNoteProperty("Count", group.Count()));
            made.Properties.Add(new PSNoteProperty("Name", group.Key));
            made.Properties.Add(new PSNoteProperty("Group", new Collection<PSObject>([.. group])));
            WriteObject(made);
        }
    }
}

[StandIn, Cmdlet("Add", "Member")]
public sealed class AddMemberCommand : PSCmdlet
{
    [Parameter(ValueFromPipeline = true, Mandatory = true)] public PSObject InputObject { get; set; } = null!;
    [Parameter(Position = 0), Alias("Type")] public string? MemberType { get; set; }
    [Parameter(Position = 1)] public string Name { get; set; } = "";
    [Parameter(Position = 2)] public object? Value { get; set; }
    [Parameter] public SwitchParameter PassThru { get; set; }
    [Parameter] public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        InputObject.Properties.Add(new PSNoteProperty(Name, Value));
        if (PassThru.IsPresent) WriteObject(InputObject);
    }
}

[StandIn, Cmdlet("New", "Guid")]
public sealed class NewGuidCommand : PSCmdlet
{
    protected override void EndProcessing() => WriteObject(Guid.NewGuid());
}

[StandIn, Cmdlet("Get", "Date")]
public sealed class GetDateCommand : PSCmdlet
{
    [Parameter(Position = 0)] public DateTime Date { get; set; }
    [Parameter] public string? Format { get; set; }

    protected override void EndProcessing()
    {
        var moment = new DateTime(2024, 5, 17, 9, 30, 0);
        WriteObject(Format is null ? moment : moment.ToString(Format, System.Globalization.CultureInfo.InvariantCulture));
    }
}

[StandIn, Cmdlet("ConvertFrom", "Csv")]
public sealed class ConvertFromCsvCommand : PSCmdlet
{
    private readonly List<string> _lines = [];

    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)] public string InputObject { get; set; } = "";

    protected override void ProcessRecord() => _lines.AddRange(InputObject.Split('\n').Select(static line => line.TrimEnd('\r')));

    protected override void EndProcessing() => Csv.Write(_lines, this);
}

[StandIn("ipcsv"), Cmdlet("Import", "Csv")]
public sealed class ImportCsvCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)] public string Path { get; set; } = "";

    protected override void EndProcessing() => Csv.Write(File.ReadAllLines(GetUnresolvedProviderPathFromPSPath(Path)), this);
}

internal static class Csv
{
    public static void Write(IEnumerable<string> lines, PSCmdlet cmdlet)
    {
        string[]? head = null;
        foreach (var line in lines.Where(static line => line.Length > 0))
        {
            var cells = line.Split(',').Select(static cell => cell.Trim('"')).ToArray();
            if (head is null)
            {
                head = cells;
                continue;
            }
            var made = new PSObject();
            for (var index = 0; index < head.Length; index++) made.Properties.Add(new PSNoteProperty(head[index], index < cells.Length ? cells[index] : null));
            cmdlet.WriteObject(made);
        }
    }
}
