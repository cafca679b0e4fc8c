using System.Management.Automation;

namespace CsPrivacy.StubEngine;

// What scripts call around the family: connections, topology and users. Fixed answers: a small organisation.

[StandIn, Cmdlet("Connect", "MicrosoftTeams")]
public sealed class ConnectMicrosoftTeamsCommand : PSCmdlet
{
    [Parameter] public string? TenantId { get; set; }
    [Parameter] public PSCredential? Credential { get; set; }
    protected override void EndProcessing() => Session.Current.Teams = true;
}

[StandIn, Cmdlet("Disconnect", "MicrosoftTeams")]
public sealed class DisconnectMicrosoftTeamsCommand : PSCmdlet
{
    protected override void EndProcessing() => Session.Current.Teams = false;
}

[StandIn("ipmo"), Cmdlet("Import", "Module")]
public sealed class ImportModuleStandIn : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)] public string[] Name { get; set; } = [];
    [Parameter] public SwitchParameter Force { get; set; }
    [Parameter] public SwitchParameter Global { get; set; }
    [Parameter] public SwitchParameter PassThru { get; set; }
    [Parameter] public SwitchParameter DisableNameChecking { get; set; }
    [Parameter] public string[]? Function { get; set; }
    [Parameter] public string[]? Alias { get; set; }
    [Parameter] public string[]? Variable { get; set; }
    [Parameter] public string? Prefix { get; set; }
    [Parameter] public string? Scope { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var name in Name)
        {
            switch (name.ToUpperInvariant())
            {
                case "LYNC" or "SKYPEFORBUSINESS":
                    Session.Current.Teams = false;
                    break;
                case "MICROSOFTTEAMS":
                    Session.Current.Teams = true;
                    break;
                case "ACTIVEDIRECTORY":
                    break;
                default:
                    // A module of the script's own: the engine's command, in the caller's session state.
                    var given = MyInvocation.BoundParameters.ToDictionary(static pair => pair.Key, static pair => pair.Value);
                    given["Name"] = GetUnresolvedProviderPathFromPSPath(name);
                    var made = InvokeCommand.InvokeScript(
                        SessionState,
                        ScriptBlock.Create("param($command, $given) & $command @given"),
                        new CmdletInfo("Import-Module", typeof(Microsoft.PowerShell.Commands.ImportModuleCommand)),
                        new System.Collections.Hashtable(given));
                    WriteObject(made, enumerateCollection: true);
                    break;
            }
        }
    }
}

[StandIn("nsn"), Cmdlet("New", "PSSession")]
public sealed class NewPSSessionStandIn : PSCmdlet
{
    [Parameter(Position = 0)] public string[]? ComputerName { get; set; }
    [Parameter] public Uri? ConnectionUri { get; set; }
    [Parameter] public PSCredential? Credential { get; set; }
    [Parameter] public string? Authentication { get; set; }
    protected override void EndProcessing() => WriteObject("session");
}

[StandIn("ipsn"), Cmdlet("Import", "PSSession")]
public sealed class ImportPSSessionStandIn : PSCmdlet
{
    [Parameter(Position = 0)] public object? Session { get; set; }
    [Parameter] public SwitchParameter AllowClobber { get; set; }
    [Parameter] public string[]? Module { get; set; }
    [Parameter] public string[]? CommandName { get; set; }

    /// <summary>Stands between verb and noun of what is imported. Aliases do, since nothing reads what kind of command it is.</summary>
    [Parameter] public string? Prefix { get; set; }

    protected override void EndProcessing()
    {
        StubEngine.Session.Current.Teams = false;
        if (string.IsNullOrEmpty(Prefix)) return;
        foreach (var command in InvokeCommand.GetCommands("*-Cs*", CommandTypes.Cmdlet, nameIsPattern: true))
        {
            var dash = command.Name.IndexOf('-', StringComparison.Ordinal) + 1;
            SessionState.InvokeProvider.Item.Set($"alias:{command.Name.Insert(dash, Prefix)}", command.Name);
        }
    }
}

[StandIn, Cmdlet("Get", "CsUser")]
public sealed class GetCsUserCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true)] public string? Identity { get; set; }
    [Parameter] public object? Filter { get; set; }
    [Parameter] public string? OU { get; set; }

    protected override void ProcessRecord()
    {
        var users = Identity is null ? new[] { "sip:ken@litwareinc.com", "sip:pilar@litwareinc.com" } : [Identity];
        foreach (var user in users) WriteObject(new User { Identity = user });
    }
}

[StandIn, Cmdlet("Get", "CsSite")]
public sealed class GetCsSiteCommand : PSCmdlet
{
    [Parameter(Position = 0)] public string? Identity { get; set; }

    protected override void EndProcessing()
    {
        foreach (var site in new[] { "Paris", "Tokyo" }) WriteObject(new Place { Identity = $"Site:{site}", SiteId = site });
    }
}

/// <summary>Answers by what the world says: `yes` unless told otherwise. A question asked twice is answered alike.</summary>
[StandIn, Cmdlet("Read", "Host")]
public sealed class ReadHostCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromRemainingArguments = true)] public object? Prompt { get; set; }
    [Parameter] public SwitchParameter AsSecureString { get; set; }

    protected override void EndProcessing()
    {
        var prompt = Objects.Flatten(Prompt).FirstOrDefault()?.ToString() ?? "";
        WriteObject(Session.Current.Answers.TryGetValue(prompt, out var answer) ? answer : "yes");
    }
}

/// <summary>The same day in every run.</summary>
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
