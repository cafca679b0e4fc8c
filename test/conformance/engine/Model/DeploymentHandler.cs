using System.Management.Automation;
using System.Text.Json.Nodes;

namespace CsPrivacy.StubEngine;

/// <summary>Which of the family's commands inside a `try` fail in this run: the n-th one met, counted from 0.</summary>
public sealed class Faults(IReadOnlySet<int> failing)
{
    public int Met { get; private set; }

    public bool Next() => failing.Contains(Met++);
}

/// <summary>The family's commands over the model of the deployment. `written`: some script spells the text out.</summary>
public sealed partial class DeploymentHandler(Deployment deployment, Faults faults, Func<string?, CommandPlaces?> places, Func<string, bool> written) : ICommandHandler
{
    /// <summary>Properties of a settings object that go over by name, from parameters or from an -Instance.</summary>
    private static readonly string[] Plain =
    [
        "EnablePrivacyMode", "AutoInitiateContacts", "PublishLocationDataDefault", "DisplayPublishedPhotoDefault",
        "Enabled", "DefaultAction", "DefaultURL", "Description", "Action", "ActionUrl", "MajorVersion", "MinorVersion", "BuildNumber",
        "QfeNumber", "UserAgent", "UserAgentFullName", "CompareOp",
    ];

    public Moments Moments { get; } = new(deployment);

    public Deployment Deployment => deployment;

    /// <summary>The deployment as the script found it.</summary>
    public JsonObject Snapshot { get; private set; } = [];

    public void Begin() => Snapshot = Snapshots.Of(deployment);

    public void Process(FamilyCmdlet cmdlet)
    {
        try
        {
            Carry(cmdlet);
        }
        finally
        {
            // Also of a command that is stopped at what it gives: by then it has done what it does.
            Moments.Watch(cmdlet);
        }
    }

    private void Carry(FamilyCmdlet cmdlet)
    {
        var run = Session.Current;
        if (run.Started && InTry(run, cmdlet) && faults.Next())
        {
            Fail(cmdlet, "Injected", "This command fails in this run.", terminating: !Continues(cmdlet));
            return;
        }
        if (cmdlet.Module == "MicrosoftTeams" || (run.Teams && Bare(cmdlet) && InTeams(cmdlet)))
        {
            Teams(cmdlet);
            return;
        }
        var dash = cmdlet.CmdletName.IndexOf('-', StringComparison.Ordinal);
        var verb = cmdlet.CmdletName[..dash].ToUpperInvariant();
        var noun = cmdlet.CmdletName[(dash + 1)..].ToUpperInvariant();
        if (noun == "CSCLIENTVERSIONPOLICYRULE")
        {
            Rule(cmdlet, verb);
            return;
        }
        if (verb == "GRANT")
        {
            Grant(cmdlet);
            return;
        }
        var kind = noun switch { "CSPRIVACYCONFIGURATION" => Kind.Privacy, "CSCLIENTVERSIONCONFIGURATION" => Kind.Configuration, _ => Kind.Policy };
        switch (verb)
        {
            case "GET": Get(cmdlet, kind); break;
            case "NEW": New(cmdlet, kind, noun); break;
            case "SET": Set(cmdlet, kind); break;
            default: Remove(cmdlet, kind); break;
        }
    }

    /// <summary>The bare name of any other command means the servers' module, which is installed beside that of Teams.</summary>
    private static bool InTeams(FamilyCmdlet cmdlet) =>
        cmdlet.CmdletName.ToUpperInvariant() is "GET-CSPRIVACYCONFIGURATION" or "SET-CSPRIVACYCONFIGURATION";

    // The Teams service has one privacy configuration and no client versions: nothing there concerns old clients.
    private void Teams(FamilyCmdlet cmdlet)
    {
        if (!InTeams(cmdlet)) Fail(cmdlet, "NotFound", "The service has no such command.");
        else if (cmdlet.CmdletName.StartsWith("Get-", StringComparison.OrdinalIgnoreCase)) cmdlet.WriteObject(new PrivacyConfiguration());
        else if (cmdlet.ShouldProcess(Scopes.Global, cmdlet.CmdletName)) Moments.Changed(cmdlet, Turned(cmdlet) ? "privacyModeOn" : "privacyChanged", Scopes.Global);
    }

    /// <summary>It says so itself, or else what it is handed.</summary>
    private static bool Turned(FamilyCmdlet cmdlet) => cmdlet.Has("EnablePrivacyMode")
        ? cmdlet.Get<bool>("EnablePrivacyMode")
        : cmdlet.Has("Instance") && LanguagePrimitives.IsTrue(Property(cmdlet.Bound["Instance"], "EnablePrivacyMode"));

    private static bool Bare(FamilyCmdlet cmdlet) => !cmdlet.MyInvocation.InvocationName.Contains('\\', StringComparison.Ordinal);

    private void Get(FamilyCmdlet cmdlet, Kind kind)
    {
        if (cmdlet.Get<XdsIdentity>("Identity") is { } identity)
        {
            if (Key(cmdlet, kind, identity.ToString()) is not { } key) return;
            if (deployment.FindOrAssume<Managed>(kind, key) is { } found) Give(cmdlet, found);
            else Fail(cmdlet, "NotFound", $"Cannot find {identity}.");
            return;
        }
        foreach (var item in Filtered(cmdlet, deployment.Keys(kind).Select(key => deployment.Find<Managed>(kind, key)!).ToList())) Give(cmdlet, item);
    }

    private void Give(FamilyCmdlet cmdlet, Managed found)
    {
        var copy = found.Copy();
        foreach (var rule in copy is ClientVersionPolicy policy ? policy.Rules : []) Moments.Handed.NoteRead(rule);
        if (copy is ClientVersionRule one) Moments.Handed.NoteRead(one);
        cmdlet.WriteObject(copy);
    }

    private static IEnumerable<Managed> Filtered(FamilyCmdlet cmdlet, IEnumerable<Managed> items)
    {
        if (cmdlet.Get<string>("Filter") is not { } filter) return items;
        var pattern = new WildcardPattern(filter, WildcardOptions.IgnoreCase);
        return items.Where(item => pattern.IsMatch(item.Identity.ToString()));
    }

    private void New(FamilyCmdlet cmdlet, Kind kind, string noun)
    {
        if (Key(cmdlet, kind, cmdlet.Get<XdsIdentity>("Identity")!.ToString()) is not { } key) return;
        var inMemory = cmdlet.Switch("InMemory");
        if (!inMemory && deployment.Find<Managed>(kind, key) is not null)
        {
            Fail(cmdlet, "Exists", $"{Scopes.Shown(key)} exists already.");
            return;
        }
        if (!cmdlet.ShouldProcess(key, cmdlet.CmdletName)) return;
        var made = Objects.Make(noun, new XdsIdentity(Scopes.Shown(key)));
        Apply(cmdlet, made);
        if (made is ClientVersionPolicy policy) ApplyRules(cmdlet, policy);
        if (inMemory)
        {
            cmdlet.WriteObject(made);
            return;
        }
        deployment.Put(kind, key, made);
        Moments.Changed(cmdlet, Added(kind, made), key);
        // First what it does: whoever takes what it gives may stop it there.
        if (made is PrivacyConfiguration { EnablePrivacyMode: true }) Moments.On(cmdlet, key, again: false);
        cmdlet.WriteObject(made.Copy());
    }

    private void Set(FamilyCmdlet cmdlet, Kind kind)
    {
        var instance = cmdlet.Bound.TryGetValue("Instance", out var handed) ? handed : null;
        var identity = cmdlet.Has("Instance") ? Property(instance, "Identity")?.ToString() : cmdlet.Get<XdsIdentity>("Identity")?.ToString() ?? Scopes.Global;
        if (Key(cmdlet, kind, identity) is not { } key) return;
        var existing = cmdlet.Has("Instance") ? deployment.Find<Managed>(kind, key) : deployment.FindOrAssume<Managed>(kind, key);
        if (existing is null && !cmdlet.Has("Instance"))
        {
            Fail(cmdlet, "NotFound", $"Cannot find {identity}.");
            return;
        }
        if (!cmdlet.ShouldProcess(key, cmdlet.CmdletName)) return;
        var again = existing is PrivacyConfiguration { EnablePrivacyMode: true };
        var value = cmdlet.Has("Instance") ? FromInstance(kind, key, instance) : existing!;
        Apply(cmdlet, value);
        if (value is ClientVersionPolicy policy) ApplyRules(cmdlet, policy);
        deployment.Put(kind, key, value);
        var turned = Turned(cmdlet);
        Moments.Changed(cmdlet, kind switch { Kind.Privacy => turned ? "privacyModeOn" : "privacyChanged", Kind.Policy => "policyChanged", _ => "filterChanged" }, key);
        if (kind == Kind.Privacy && turned) Moments.On(cmdlet, key, again);
    }

    private void Remove(FamilyCmdlet cmdlet, Kind kind)
    {
        if (Key(cmdlet, kind, cmdlet.Get<XdsIdentity>("Identity")!.ToString()) is not { } key) return;
        if (!cmdlet.ShouldProcess(key, cmdlet.CmdletName)) return;
        if (deployment.Remove(kind, key)) Moments.Changed(cmdlet, kind switch { Kind.Privacy => "privacyRemoved", Kind.Policy => "policyRemoved", _ => "filterChanged" }, key);
        else Fail(cmdlet, "NotFound", $"Cannot find {Scopes.Shown(key)}.");
    }

    private static string Added(Kind kind, Managed made) => kind switch
    {
        Kind.Policy => "policyAdded",
        Kind.Configuration => "filterChanged",
        _ => made is PrivacyConfiguration { EnablePrivacyMode: true } ? "privacyModeOn" : "privacyChanged",
    };

    private void Grant(FamilyCmdlet cmdlet)
    {
        var user = cmdlet.Get<UserIdParameter>("Identity")!.ToString();
        if (!cmdlet.ShouldProcess(user, cmdlet.CmdletName)) return;
        var name = cmdlet.Get<string>("PolicyName");
        if (string.IsNullOrEmpty(name))
        {
            deployment.Grants.Remove(user);
            Moments.Changed(cmdlet, "ungranted", "user:" + user);
        }
        else
        {
            var key = Scopes.Key(Kind.Policy, name);
            if (key is null || !key.StartsWith("tag:", StringComparison.Ordinal) || deployment.FindOrAssume<ClientVersionPolicy>(Kind.Policy, key) is null)
            {
                Fail(cmdlet, "NotFound", $"Cannot find {name}.");
                return;
            }
            deployment.Grants[user] = key;
            Moments.Changed(cmdlet, "granted", "user:" + user);
        }
        if (cmdlet.Switch("PassThru")) cmdlet.WriteObject(new User { Identity = user });
    }

    private static void Apply(FamilyCmdlet cmdlet, Managed target)
    {
        foreach (var name in Plain)
        {
            if (!cmdlet.Has(name) || target.GetType().GetProperty(name) is not { } property) continue;
            property.SetValue(target, cmdlet.Bound[name]);
        }
    }

    /// <summary>A copy of what was handed over, which may be any object with the right properties.</summary>
    private static Managed FromInstance(Kind kind, string key, object? instance)
    {
        if (Objects.Unwrap(instance) is Managed managed) return managed.Copy();
        Managed made = kind switch { Kind.Privacy => new PrivacyConfiguration(), Kind.Configuration => new ClientVersionConfiguration(), _ => new ClientVersionPolicy() };
        made.Identity = new XdsIdentity(Scopes.Shown(key));
        foreach (var name in Plain)
        {
            if (made.GetType().GetProperty(name) is { } property && Property(instance, name) is { } value)
            {
                property.SetValue(made, LanguagePrimitives.ConvertTo(value, property.PropertyType, System.Globalization.CultureInfo.InvariantCulture));
            }
        }
        return made;
    }

    private static object? Property(object? instance, string name) => instance is null ? null : PSObject.AsPSObject(instance).Properties[name]?.Value;

    private static string? Key(FamilyCmdlet cmdlet, Kind kind, string? identity)
    {
        if (Scopes.Key(kind, identity) is { } key) return key;
        Fail(cmdlet, "InvalidIdentity", $"Not an identity here: {identity}");
        return null;
    }

    private static void Fail(FamilyCmdlet cmdlet, string id, string message, bool terminating = false)
    {
        var error = new ErrorRecord(new InvalidOperationException(message), id, ErrorCategory.InvalidOperation, null);
        if (terminating) cmdlet.ThrowTerminatingError(error);
        cmdlet.WriteError(error);
    }

    private static bool Continues(FamilyCmdlet cmdlet) =>
        cmdlet.Bound.TryGetValue("ErrorAction", out var action) && action is ActionPreference.SilentlyContinue or ActionPreference.Ignore or ActionPreference.Continue;

    /// <summary>Whether this command, or a call that led to it, stands in a `try` with a `catch`.</summary>
    private bool InTry(Run run, FamilyCmdlet cmdlet)
    {
        bool At(string? file, int line, int column) => places(file)?.InTry(line, column) == true;
        if (At(cmdlet.MyInvocation.ScriptName, cmdlet.MyInvocation.ScriptLineNumber, cmdlet.MyInvocation.OffsetInLine)) return true;
        foreach (var outer in run.Outer)
        {
            if (At(outer.ScriptName, outer.ScriptLineNumber, outer.OffsetInLine)) return true;
        }
        return Moments.Frames().Any(frame => frame.Position is { File: not null } at && At(at.File, at.StartLineNumber, at.StartColumnNumber));
    }
}
