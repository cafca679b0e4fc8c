namespace CsPrivacy.StubEngine;

/// <summary>Rules that are in the script's hands, or that a command only tried out (`-WhatIf`): what of them no policy has.</summary>
public sealed class HandedRules
{
    /// <param name="Read">As the policy has, or had, it; null: it never had it.</param>
    private sealed record Rule(ClientVersionRule Now, ClientVersionRule? Read)
    {
        public bool IsHeld => Read is null || !IsAlike(Now, Read);
    }

    private readonly List<Rule> _rules = [];

    /// <summary>Made in memory, or tried out.</summary>
    public void Note(ClientVersionRule rule) => _rules.Add(new(rule, null));

    /// <summary>A copy of a policy's rule: what the script changes in it, no policy has.</summary>
    public void NoteRead(ClientVersionRule rule) => _rules.Add(new(rule, (ClientVersionRule)rule.Copy()));

    /// <summary>After each command: what a policy has now, has left the script's hands, whatever becomes of it.</summary>
    public void Settle(Deployment deployment)
    {
        for (var index = 0; index < _rules.Count; index++)
        {
            var now = _rules[index].Now;
            if (Stored(deployment).Any(rule => rule.RuleId == now.RuleId && IsAlike(rule, now))) _rules[index] = new(now, (ClientVersionRule)now.Copy());
        }
    }

    public IReadOnlyList<ClientVersionRule> Uncommitted() => [.. _rules.Where(static rule => rule.IsHeld).Select(static rule => rule.Now)];

    private static IEnumerable<ClientVersionRule> Stored(Deployment deployment) => deployment.All<ClientVersionPolicy>(Kind.Policy).SelectMany(static policy => policy.Rules);

    private static bool IsAlike(ClientVersionRule one, ClientVersionRule other) =>
        (one.Action, one.MajorVersion, one.MinorVersion, one.BuildNumber, one.QfeNumber, one.UserAgent, one.UserAgentFullName, one.Enabled, one.CompareOp) ==
        (other.Action, other.MajorVersion, other.MinorVersion, other.BuildNumber, other.QfeNumber, other.UserAgent, other.UserAgentFullName, other.Enabled, other.CompareOp);
}
