using System.Management.Automation;

namespace CsPrivacy.StubEngine;

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
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)] public string Path { get; set; } = "";
    [Parameter(Position = 1, Mandatory = true)] public string ChildPath { get; set; } = "";
    [Parameter] public SwitchParameter Resolve { get; set; }

    protected override void ProcessRecord() => WriteObject(SessionState.Path.Combine(Path, ChildPath));
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
