using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace CsPrivacy.StubEngine;

/// <summary>By which command, where, for which privacy settings, and who could sign in then.</summary>
/// <param name="Again">Privacy mode was on already: nothing changes for anybody.</param>
/// <param name="Reasons">Why legacy clients get in.</param>
/// <param name="Held">Rules that no policy had then, and whom they would have kept out.</param>
public sealed record Moment(
    string? File, int Line, int Column, string Scope, IReadOnlyList<Verdict> Verdicts, bool Again,
    IReadOnlyList<Reason> Reasons, IReadOnlyList<(ClientVersionRule Rule, IReadOnlyList<Reason> Reasons)> Held)
{
    public bool KeepsOut => Verdicts.All(static verdict => verdict == Verdict.Blocked);
}

/// <summary>One change of the deployment, by the effect's name in the plan's JSON; privacy settings are on, or otherwise changed.</summary>
public sealed record Change(string? File, int Line, int Column, string Effect, string Scope);

/// <summary>What changes, when privacy mode goes on, and when what kept legacy clients out until then goes.</summary>
public sealed class Moments(Deployment deployment)
{
    public List<Moment> Enabled { get; } = [];

    /// <summary>Legacy clients get in where privacy mode is on and they were kept out when it went on.</summary>
    public List<Moment> Losses { get; } = [];

    /// <summary>Settings that were safe when privacy mode went on, and whether they still are.</summary>
    private readonly Dictionary<string, bool> _keptOut = [];

    public List<Change> Changes { get; } = [];

    public HandedRules Handed { get; } = new();

    public void Changed(FamilyCmdlet cmdlet, string effect, string key)
    {
        if (!Session.Current.Started) return;
        var (file, line, column) = PlaceOf(cmdlet);
        Changes.Add(new Change(file, line, column, effect, key));
    }

    public void On(FamilyCmdlet cmdlet, string key, bool again)
    {
        if (!Session.Current.Started) return;
        var moment = At(cmdlet, key, again);
        Enabled.Add(moment);
        _keptOut.Remove(key);
        if (moment.KeepsOut) _keptOut[key] = true;
    }

    /// <summary>After each command looks again at all that were safe, for as long as privacy mode is on.</summary>
    public void Watch(FamilyCmdlet cmdlet)
    {
        Handed.Settle(deployment);
        foreach (var (key, keptOut) in _keptOut.ToList())
        {
            if (deployment.Find<PrivacyConfiguration>(Kind.Privacy, key) is not { EnablePrivacyMode: true })
            {
                _keptOut.Remove(key);
                continue;
            }
            var moment = At(cmdlet, key, again: false);
            if (keptOut && !moment.KeepsOut) Losses.Add(moment);
            _keptOut[key] = moment.KeepsOut;
        }
    }

    /// <summary>Nobody gets in any more where this moment let somebody in.</summary>
    public bool IsMendedNow(Moment moment) => !moment.KeepsOut && Verdicts(moment.Scope).All(static verdict => verdict == Verdict.Blocked);

    /// <summary>At the end of the run: a rule that was in memory and came too late is none that never left it.</summary>
    public IEnumerable<Reason> ReasonsOf(Moment moment)
    {
        var held = Handed.Uncommitted();
        var isMended = IsMendedNow(moment);
        return moment.Held.Where(each => !isMended || held.Contains(each.Rule)).SelectMany(static each => each.Reasons).Concat(moment.Reasons);
    }

    private List<Verdict> Verdicts(string key) => [.. LegacyClient.All.Select(client => Judge.Concerned(deployment, key, client))];

    public static IEnumerable<CallStackFrame> Frames() => Runspace.DefaultRunspace.Debugger.GetCallStack();

    private Moment At(FamilyCmdlet cmdlet, string key, bool again)
    {
        var (file, line, column) = PlaceOf(cmdlet);
        return new Moment(file, line, column, key, Verdicts(key), again, Reasons.Of(deployment, key),
            [.. Handed.Uncommitted().Select(rule => (rule, Reasons.OfUncommitted(deployment, key, rule)))]);
    }

    private static (string? File, int Line, int Column) PlaceOf(FamilyCmdlet cmdlet)
    {
        var outer = Session.Current.Outer;
        var place = outer.Count > 0 ? outer[0] : cmdlet.MyInvocation;
        if (!string.IsNullOrEmpty(place.ScriptName)) return (place.ScriptName, place.ScriptLineNumber, place.OffsetInLine);
        // A block made from text has no file: what it does belongs to the command that runs it.
        var caller = Frames().FirstOrDefault(static frame => !string.IsNullOrEmpty(frame.Position?.File));
        return caller is null ? (null, place.ScriptLineNumber, place.OffsetInLine) : (caller.Position.File, caller.Position.StartLineNumber, caller.Position.StartColumnNumber);
    }
}
