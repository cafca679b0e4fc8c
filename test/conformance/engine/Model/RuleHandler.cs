using System.Management.Automation;

namespace CsPrivacy.StubEngine;

/// <summary>Rules of client version policies.</summary>
public sealed partial class DeploymentHandler
{
    private void Rule(FamilyCmdlet cmdlet, string verb)
    {
        if (verb == "GET")
        {
            GetRules(cmdlet);
            return;
        }
        var instance = cmdlet.Bound.TryGetValue("Instance", out var handed) ? handed : null;
        var identity = cmdlet.Has("Instance") ? Property(instance, "Identity")?.ToString()
            : cmdlet.Has("Parent") ? $"{cmdlet.Get<string>("Parent")}/{cmdlet.Get<string>("RuleId")}"
            : cmdlet.Get<XdsIdentity>("Identity")?.ToString();
        if (Scopes.Rule(identity) is not var (policyKey, ruleId))
        {
            Fail(cmdlet, "InvalidIdentity", $"Not a rule's identity: {identity}");
            return;
        }
        var inMemory = verb == "NEW" && cmdlet.Switch("InMemory");
        ClientVersionPolicy? policy = null;
        if (!inMemory)
        {
            policy = deployment.FindOrAssume<ClientVersionPolicy>(Kind.Policy, policyKey);
            if (policy is null)
            {
                Fail(cmdlet, "NotFound", $"Cannot find the policy {Scopes.Shown(policyKey)}.");
                return;
            }
        }
        var existing = policy?.Rules.Find(rule => rule.RuleId == ruleId);
        if (verb == "NEW" && existing is not null)
        {
            Fail(cmdlet, "Exists", $"The rule {identity} exists already.");
            return;
        }
        if (!cmdlet.ShouldProcess(identity!, cmdlet.CmdletName))
        {
            if (verb is "NEW" or "SET" && !cmdlet.Has("Instance")) Moments.Handed.Note(TriedOut(cmdlet, policyKey, ruleId, existing));
            return;
        }
        switch (verb)
        {
            case "NEW":
                var made = new ClientVersionRule { Identity = RuleIdentity(policyKey, ruleId), RuleId = ruleId };
                Apply(cmdlet, made);
                if (inMemory)
                {
                    if (cmdlet.Has("Priority")) made.Priority = cmdlet.Get<int>("Priority");
                    Moments.Handed.Note(made);
                    cmdlet.WriteObject(made);
                    return;
                }
                Insert(policy!, made, cmdlet.Has("Priority") ? cmdlet.Get<int>("Priority") : null);
                Moments.Changed(cmdlet, "ruleAdded", policyKey);
                Give(cmdlet, made);
                return;
            case "SET":
                if (SetRule(cmdlet, policy!, existing, instance, ruleId)) Moments.Changed(cmdlet, existing is null && cmdlet.Has("Instance") ? "ruleAdded" : "ruleChanged", policyKey);
                return;
            default:
                // A rule that the script names but did not make existed; removing it changes nothing that is known.
                if (existing is not null) policy!.Rules.Remove(existing);
                Moments.Changed(cmdlet, "ruleRemoved", policyKey);
                return;
        }
    }

    /// <summary>A rule as it would have become without `-WhatIf`.</summary>
    private static ClientVersionRule TriedOut(FamilyCmdlet cmdlet, string policyKey, string ruleId, ClientVersionRule? existing)
    {
        var rule = existing is null ? new ClientVersionRule { Identity = RuleIdentity(policyKey, ruleId), RuleId = ruleId } : (ClientVersionRule)existing.Copy();
        Apply(cmdlet, rule);
        return rule;
    }

    /// <summary>False where there is no such rule.</summary>
    private bool SetRule(FamilyCmdlet cmdlet, ClientVersionPolicy policy, ClientVersionRule? existing, object? instance, string ruleId)
    {
        int? priority = cmdlet.Has("Priority") ? cmdlet.Get<int>("Priority") : null;
        if (cmdlet.Has("Instance"))
        {
            var handed = instance is PSObject wrapped ? wrapped.BaseObject : instance;
            var value = handed is ClientVersionRule rule ? (ClientVersionRule)rule.Copy() : new ClientVersionRule();
            value.RuleId = ruleId;
            priority ??= value.Priority != existing?.Priority ? value.Priority : null;
            if (existing is null)
            {
                Apply(cmdlet, value);
                Insert(policy, value, priority ?? value.Priority);
                return true;
            }
            value.Identity = existing.Identity;
            policy.Rules[policy.Rules.IndexOf(existing)] = value;
            existing = value;
        }
        // A rule that the script did not make: its values are not known, which here is what "left out" means.
        if (existing is null)
        {
            // An identifier that no script spells out was made in this run: no rule from before has it.
            if (!ruleId.Split('-').Any(written))
            {
                Fail(cmdlet, "NotFound", $"Cannot find the rule {ruleId}.");
                return false;
            }
            existing = new ClientVersionRule { RuleId = ruleId, Identity = new XdsIdentity($"{policy.Identity}/{ruleId}") };
            Insert(policy, existing, null);
        }
        Apply(cmdlet, existing);
        if (priority is { } place)
        {
            policy.Rules.Remove(existing);
            Insert(policy, existing, place);
        }
        return true;
    }

    private void GetRules(FamilyCmdlet cmdlet)
    {
        var identity = cmdlet.Get<XdsIdentity>("Identity")?.ToString();
        var rules = deployment.All<ClientVersionPolicy>(Kind.Policy).SelectMany(static policy => policy.Rules).ToList();
        if (identity is null)
        {
            foreach (var rule in Filtered(cmdlet, rules)) Give(cmdlet, rule);
            return;
        }
        // A policy's scope gives all its rules, `SCOPE/ID` one.
        if (!identity.Contains('/', StringComparison.Ordinal) && Scopes.Key(Kind.Policy, identity) is { } key)
        {
            var policy = deployment.FindOrAssume<ClientVersionPolicy>(Kind.Policy, key);
            if (policy is null) Fail(cmdlet, "NotFound", $"Cannot find {identity}.");
            // A copy of the list, because the next command of the pipeline may change the policy meanwhile.
            else foreach (var rule in policy.Rules.ToList()) Give(cmdlet, rule);
            return;
        }
        if (Scopes.Rule(identity) is var (policyKey, ruleId) &&
            deployment.FindOrAssume<ClientVersionPolicy>(Kind.Policy, policyKey)?.Rules.Find(rule => rule.RuleId == ruleId) is { } one)
        {
            Give(cmdlet, one);
            return;
        }
        Fail(cmdlet, "NotFound", $"Cannot find {identity}.");
    }

    /// <summary>The newcomer takes the place; the others are renumbered.</summary>
    private static void Insert(ClientVersionPolicy policy, ClientVersionRule rule, int? priority)
    {
        var place = priority is { } wanted ? Math.Clamp(wanted, 0, policy.Rules.Count) : policy.Rules.Count;
        policy.Rules.Insert(place, rule);
        Renumber(policy);
    }

    private static void Renumber(ClientVersionPolicy policy)
    {
        for (var index = 0; index < policy.Rules.Count; index++) policy.Rules[index].Priority = index;
    }

    private static void ApplyRules(FamilyCmdlet cmdlet, ClientVersionPolicy policy)
    {
        if (!cmdlet.Has("Rules")) return;
        if (cmdlet.Get<PSListModifier>("Rules") is not { } modifier)
        {
            policy.Rules.Clear();
            return;
        }
        if (modifier.Replace.Count > 0) policy.Rules.Clear();
        foreach (var rule in Rules(modifier.Remove)) policy.Rules.RemoveAll(candidate => candidate.RuleId == rule.RuleId);
        foreach (var rule in Rules(modifier.Replace).Concat(Rules(modifier.Add)))
        {
            var added = (ClientVersionRule)rule.Copy();
            added.Identity = new XdsIdentity($"{policy.Identity}/{added.RuleId}");
            Insert(policy, added, added.Priority);
        }
    }

    private static IEnumerable<ClientVersionRule> Rules(IEnumerable<object> items) => items.SelectMany(Objects.Flatten).OfType<ClientVersionRule>();

    private static XdsIdentity RuleIdentity(string policyKey, string ruleId) => new($"{Scopes.Shown(policyKey)}/{ruleId}");
}
