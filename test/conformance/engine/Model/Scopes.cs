namespace CsPrivacy.StubEngine;

public enum Kind { Privacy, Configuration, Policy }

/// <summary>Scopes as keys, in lower case: `global`, `site:x`, `userserver:fqdn`, `service:id`, `registrar:fqdn`, `tag:name`.</summary>
public static class Scopes
{
    public const string Global = "global";

    /// <summary>The key that an identity means for a kind of object; null: malformed, or a scope that this kind does not have.</summary>
    public static string? Key(Kind kind, string? identity)
    {
        if (identity is null) return null;
        var text = identity.Trim().ToLowerInvariant();
        if (text.Length == 0) return null;
        if (text == Global) return Global;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return kind == Kind.Policy && !text.Contains('/', StringComparison.Ordinal) ? "tag:" + text : null;
        var scope = text[..colon];
        var rest = text[(colon + 1)..];
        if (rest.Length == 0) return null;
        return (scope, kind) switch
        {
            ("site", _) => "site:" + rest,
            ("tag", Kind.Policy) => "tag:" + rest,
            ("registrar", Kind.Policy) => "registrar:" + rest,
            ("service", Kind.Policy) when rest.StartsWith("registrar:", StringComparison.Ordinal) => rest,
            ("userserver", Kind.Privacy) => Service(rest),
            ("service", Kind.Privacy) when rest.StartsWith("userserver:", StringComparison.Ordinal) => Service(rest["userserver:".Length..]),
            ("service", Kind.Privacy) when !rest.Contains(':', StringComparison.Ordinal) => "service:" + rest,
            _ => null,
        };
    }

    /// <summary>A policy's rule: `SCOPE/ID`.</summary>
    public static (string Policy, string RuleId)? Rule(string? identity)
    {
        if (identity is null) return null;
        var slash = identity.LastIndexOf('/');
        if (slash <= 0 || slash == identity.Length - 1) return null;
        return Key(Kind.Policy, identity[..slash]) is { } policy ? (policy, identity[(slash + 1)..].Trim().ToLowerInvariant()) : null;
    }

    /// <summary>A pool's name: only a fully qualified one can be the same as a registrar's.</summary>
    private static string Service(string name) => (name.Contains('.', StringComparison.Ordinal) ? "userserver:" : "service:") + name;

    /// <summary>The identity as the product shows it.</summary>
    public static string Shown(string key) => key switch
    {
        Global => "Global",
        _ when key.StartsWith("site:", StringComparison.Ordinal) => "Site:" + key[5..],
        _ when key.StartsWith("tag:", StringComparison.Ordinal) => "Tag:" + key[4..],
        _ when key.StartsWith("userserver:", StringComparison.Ordinal) => "Service:UserServer:" + key[11..],
        _ when key.StartsWith("registrar:", StringComparison.Ordinal) => "Service:Registrar:" + key[10..],
        _ => "Service:" + key[8..],
    };
}
