using System.Management.Automation;

namespace CsPrivacy.StubEngine;

/// <summary>A command as it was bound for one pipeline element.</summary>
public sealed record BindRecord(string Command, int Line, int Column, string Set, IReadOnlyDictionary<string, string> Bound);

/// <summary>Notes what was bound and lets objects flow on as the real cmdlets would.</summary>
public sealed class BindHandler : ICommandHandler
{
    public List<BindRecord> Records { get; } = [];

    public void Process(FamilyCmdlet cmdlet)
    {
        var bound = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in cmdlet.Bound) bound[name] = Canonical.Text(value);
        Records.Add(new BindRecord(
            cmdlet.CmdletName, cmdlet.MyInvocation.ScriptLineNumber, cmdlet.MyInvocation.OffsetInLine, cmdlet.ParameterSetName, bound));
        var noun = cmdlet.CmdletName[(cmdlet.CmdletName.IndexOf('-', StringComparison.Ordinal) + 1)..];
        if (cmdlet.CmdletName.StartsWith("Get-", StringComparison.Ordinal) || cmdlet.CmdletName.StartsWith("New-", StringComparison.Ordinal))
        {
            cmdlet.WriteObject(Objects.Make(noun, cmdlet.Get<XdsIdentity>("Identity") ?? new XdsIdentity("Global")));
        }
        else if (cmdlet.Switch("PassThru"))
        {
            cmdlet.WriteObject(new User { Identity = cmdlet.Get<UserIdParameter>("Identity")!.ToString() });
        }
    }
}
