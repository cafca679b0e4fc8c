using System.Management.Automation;

namespace CsPrivacy.StubEngine;

public abstract class AliasCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)] public string Name { get; set; } = "";
    [Parameter(Position = 1, Mandatory = true)] public string Value { get; set; } = "";
    [Parameter] public string? Scope { get; set; }
    [Parameter] public string? Description { get; set; }
    [Parameter] public ScopedItemOptions Option { get; set; }
    [Parameter] public SwitchParameter Force { get; set; }

    protected override void EndProcessing() =>
        // The alias provider sets it in the caller's scope, as the real command does without -Scope.
        InvokeCommand.InvokeScript(
            SessionState,
            // Names that no script uses, because the block runs in the script's own scope.
            ScriptBlock.Create(". { $ExecutionContext.InvokeProvider.Item.Set(\"alias:$($args[0])\", $args[1]) } @args"),
            Scope is "Global" or "global" ? "global:" + Name : Name, Value);
}

[StandIn("sal"), Cmdlet("Set", "Alias")]
public sealed class SetAliasCommand : AliasCommand;

[StandIn("nal"), Cmdlet("New", "Alias")]
public sealed class NewAliasCommand : AliasCommand;

[StandIn("set", "sv"), Cmdlet("Set", "Variable")]
public sealed class SetVariableCommand : PSCmdlet
{
    private readonly List<object?> _piped = [];

    [Parameter(Position = 0, Mandatory = true)] public string[] Name { get; set; } = [];
    [Parameter(Position = 1, ValueFromPipeline = true)] public object? Value { get; set; }
    [Parameter] public string? Scope { get; set; }
    [Parameter] public ScopedItemOptions Option { get; set; }
    [Parameter] public SwitchParameter Force { get; set; }

    protected override void ProcessRecord() => _piped.Add(Value);

    protected override void EndProcessing()
    {
        var value = _piped.Count == 1 ? _piped[0] : _piped.Count == 0 ? null : _piped.ToArray();
        foreach (var name in Name) Variables.Set(this, name, value, Scope);
    }
}

[StandIn("nv"), Cmdlet("New", "Variable")]
public sealed class NewVariableCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)] public string Name { get; set; } = "";
    [Parameter(Position = 1, ValueFromPipeline = true)] public object? Value { get; set; }
    [Parameter] public string? Scope { get; set; }
    [Parameter] public ScopedItemOptions Option { get; set; }
    [Parameter] public SwitchParameter Force { get; set; }

    protected override void EndProcessing() => Variables.Set(this, Name, Value, Scope);
}

[StandIn("gv"), Cmdlet("Get", "Variable")]
public sealed class GetVariableCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)] public string Name { get; set; } = "";
    [Parameter] public SwitchParameter ValueOnly { get; set; }
    [Parameter] public string? Scope { get; set; }

    protected override void EndProcessing()
    {
        var variable = SessionState.PSVariable.Get(Name);
        if (variable is not null) WriteObject(ValueOnly.IsPresent ? variable.Value : variable);
    }
}

[StandIn("rv"), Cmdlet("Remove", "Variable")]
public sealed class RemoveVariableCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)] public string[] Name { get; set; } = [];
    [Parameter] public SwitchParameter Force { get; set; }

    protected override void EndProcessing()
    {
        foreach (var name in Name) SessionState.PSVariable.Remove(name);
    }
}

[StandIn("clv"), Cmdlet("Clear", "Variable")]
public sealed class ClearVariableCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)] public string[] Name { get; set; } = [];

    protected override void EndProcessing()
    {
        foreach (var name in Name) SessionState.PSVariable.Set(name, null);
    }
}

internal static class Variables
{
    public static void Set(PSCmdlet cmdlet, string name, object? value, string? scope)
    {
        var qualified = scope?.ToUpperInvariant() switch { "SCRIPT" or "GLOBAL" or "LOCAL" or "PRIVATE" => $"{scope}:{name}", _ => name };
        cmdlet.SessionState.PSVariable.Set(qualified, value);
    }
}

[StandIn("iex"), Cmdlet("Invoke", "Expression")]
public sealed class InvokeExpressionCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)] public string Command { get; set; } = "";

    protected override void ProcessRecord()
    {
        // What the text does belongs to this command's place.
        Session.Current.Outer.Add(MyInvocation);
        try
        {
            foreach (var result in InvokeCommand.InvokeScript(SessionState, ScriptBlock.Create($". {{ {Command}\n}}"))) WriteObject(result);
        }
        finally
        {
            Session.Current.Outer.RemoveAt(Session.Current.Outer.Count - 1);
        }
    }
}

[StandIn, Cmdlet("Join", "Path")]
public sealed class JoinPathCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)] public string Path { get; set; } = "";
    [Parameter(Position = 1, Mandatory = true)] public string ChildPath { get; set; } = "";
    [Parameter] public SwitchParameter Resolve { get; set; }

    protected override void EndProcessing() => WriteObject(SessionState.Path.Combine(Path, ChildPath));
}

[StandIn, Cmdlet("Split", "Path")]
public sealed class SplitPathCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)] public string Path { get; set; } = "";
    [Parameter] public SwitchParameter Parent { get; set; }
    [Parameter] public SwitchParameter Leaf { get; set; }

    protected override void ProcessRecord() =>
        WriteObject(Leaf.IsPresent ? SessionState.Path.ParseChildName(Path) : SessionState.Path.ParseParent(Path, ""));
}

[StandIn, Cmdlet("Test", "Path")]
public sealed class TestPathCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true), Alias("LiteralPath")] public string Path { get; set; } = "";
    [Parameter, Alias("Type")] public string? PathType { get; set; }

    protected override void ProcessRecord()
    {
        var found = Path.Contains(':', StringComparison.Ordinal) && !System.IO.Path.IsPathRooted(Path)
            ? SessionState.InvokeProvider.Item.Exists(Path)
            : File.Exists(GetUnresolvedProviderPathFromPSPath(Path)) || Directory.Exists(GetUnresolvedProviderPathFromPSPath(Path));
        WriteObject(found);
    }
}

[StandIn("gl", "pwd"), Cmdlet("Get", "Location")]
public sealed class GetLocationCommand : PSCmdlet
{
    protected override void EndProcessing() => WriteObject(SessionState.Path.CurrentLocation);
}

[StandIn("cd", "sl"), Cmdlet("Set", "Location")]
public sealed class SetLocationCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)] public string Path { get; set; } = "";

    protected override void EndProcessing() => SessionState.Path.SetLocation(Path);
}

[StandIn("gc", "cat", "type"), Cmdlet("Get", "Content")]
public sealed class GetContentCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)] public string Path { get; set; } = "";
    [Parameter] public SwitchParameter Raw { get; set; }

    protected override void EndProcessing()
    {
        var path = GetUnresolvedProviderPathFromPSPath(Path);
        if (Raw.IsPresent) WriteObject(File.ReadAllText(path));
        else WriteObject(File.ReadAllLines(path), enumerateCollection: true);
    }
}
