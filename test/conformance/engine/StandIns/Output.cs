using System.Management.Automation;

namespace CsPrivacy.StubEngine;

// Commands that show something: nobody looks here, so they take what the real ones take and do nothing with it.

[StandIn, Cmdlet("Write", "Host")]
public sealed class WriteHostCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromRemainingArguments = true), Alias("Msg", "Message")] public object? Object { get; set; }
    [Parameter] public SwitchParameter NoNewline { get; set; }
    [Parameter] public object? Separator { get; set; }
    [Parameter] public ConsoleColor ForegroundColor { get; set; }
    [Parameter] public ConsoleColor BackgroundColor { get; set; }
}

[StandIn, Cmdlet("Write", "Verbose")]
public sealed class WriteVerboseCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true), Alias("Msg"), AllowEmptyString] public string? Message { get; set; }
}

[StandIn, Cmdlet("Write", "Warning")]
public sealed class WriteWarningCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true), Alias("Msg"), AllowEmptyString] public string? Message { get; set; }
}

[StandIn, Cmdlet("Write", "Debug")]
public sealed class WriteDebugCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true), Alias("Msg"), AllowEmptyString] public string? Message { get; set; }
}

[StandIn, Cmdlet("Write", "Information")]
public sealed class WriteInformationCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true), Alias("Msg", "Message")] public object? MessageData { get; set; }
    [Parameter(Position = 1)] public string[]? Tags { get; set; }
}

[StandIn, Cmdlet("Write", "Progress")]
public sealed class WriteProgressCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)] public string? Activity { get; set; }
    [Parameter(Position = 1)] public string? Status { get; set; }
    [Parameter] public int PercentComplete { get; set; }
    [Parameter] public SwitchParameter Completed { get; set; }
}

[StandIn("ft"), Cmdlet("Format", "Table")]
public sealed class FormatTableCommand : PSCmdlet
{
    [Parameter(Position = 0)] public object[]? Property { get; set; }
    [Parameter(ValueFromPipeline = true)] public PSObject? InputObject { get; set; }
    [Parameter] public SwitchParameter AutoSize { get; set; }
    [Parameter] public SwitchParameter Wrap { get; set; }
}

[StandIn("fl"), Cmdlet("Format", "List")]
public sealed class FormatListCommand : PSCmdlet
{
    [Parameter(Position = 0)] public object[]? Property { get; set; }
    [Parameter(ValueFromPipeline = true)] public PSObject? InputObject { get; set; }
}

[StandIn, Cmdlet("Start", "Transcript")]
public sealed class StartTranscriptCommand : PSCmdlet
{
    [Parameter(Position = 0)] public string? Path { get; set; }
    [Parameter] public SwitchParameter Append { get; set; }
    [Parameter] public SwitchParameter Force { get; set; }
}

[StandIn, Cmdlet("Stop", "Transcript")]
public sealed class StopTranscriptCommand : PSCmdlet;

[StandIn("sleep"), Cmdlet("Start", "Sleep")]
public sealed class StartSleepCommand : PSCmdlet
{
    [Parameter(Position = 0), Alias("s")] public double Seconds { get; set; }
    [Parameter, Alias("m", "ms")] public int Milliseconds { get; set; }
}

[StandIn, Cmdlet("Out", "File")]
public sealed class OutFileCommand : PSCmdlet
{
    [Parameter(Position = 0), Alias("Path")] public string? FilePath { get; set; }
    [Parameter(ValueFromPipeline = true)] public PSObject? InputObject { get; set; }
    [Parameter] public SwitchParameter Append { get; set; }
    [Parameter] public object? Encoding { get; set; }
}

[StandIn, Cmdlet("Out", "String")]
public sealed class OutStringCommand : PSCmdlet
{
    [Parameter(ValueFromPipeline = true)] public PSObject? InputObject { get; set; }
    protected override void EndProcessing() => WriteObject("");
}

[StandIn("epcsv"), Cmdlet("Export", "Csv")]
public sealed class ExportCsvCommand : PSCmdlet
{
    [Parameter(Position = 0)] public string? Path { get; set; }
    [Parameter(ValueFromPipeline = true)] public PSObject? InputObject { get; set; }
    [Parameter] public SwitchParameter NoTypeInformation { get; set; }
}

[StandIn, Cmdlet("Export", "Clixml")]
public sealed class ExportClixmlCommand : PSCmdlet
{
    [Parameter(Position = 0)] public string? Path { get; set; }
    [Parameter(ValueFromPipeline = true)] public PSObject? InputObject { get; set; }
    [Parameter] public int Depth { get; set; }
}
