using System.Collections;
using System.Management.Automation;

namespace CsPrivacy.StubEngine;

/// <summary>What the family's commands give and take: the documented properties, with the values of a new object.</summary>
public abstract class Managed
{
    public XdsIdentity Identity { get; set; } = new("Global");

    public abstract Managed Copy();
}

public sealed class PrivacyConfiguration : Managed
{
    public bool EnablePrivacyMode { get; set; }
    public bool AutoInitiateContacts { get; set; } = true;
    public bool PublishLocationDataDefault { get; set; } = true;
    public bool DisplayPublishedPhotoDefault { get; set; } = true;

    public override Managed Copy() => (Managed)MemberwiseClone();
}

public sealed class ClientVersionConfiguration : Managed
{
    public bool Enabled { get; set; } = true;
    public DefaultAction DefaultAction { get; set; } = DefaultAction.Allow;
    public string? DefaultURL { get; set; }

    public override Managed Copy() => (Managed)MemberwiseClone();
}

public sealed class ClientVersionPolicy : Managed
{
    /// <summary>In the order in which they decide.</summary>
    public List<ClientVersionRule> Rules { get; set; } = [];
    public string? Description { get; set; }

    public override Managed Copy() =>
        new ClientVersionPolicy { Identity = Identity, Description = Description, Rules = [.. Rules.Select(static rule => (ClientVersionRule)rule.Copy())] };
}

public sealed class ClientVersionRule : Managed
{
    public string RuleId { get; set; } = "";
    public string? Description { get; set; }
    /// <summary>null: left out; the default is not documented.</summary>
    public Action? Action { get; set; }
    public string? ActionUrl { get; set; }
    public ushort? MajorVersion { get; set; }
    public ushort? MinorVersion { get; set; }
    public ushort? BuildNumber { get; set; }
    public ushort? QfeNumber { get; set; }
    public string? UserAgent { get; set; }
    public string? UserAgentFullName { get; set; }
    public bool Enabled { get; set; } = true;
    /// <summary>null: left out; the default is not documented.</summary>
    public CompareOp? CompareOp { get; set; }
    public int? Priority { get; set; }

    public override Managed Copy() => (Managed)MemberwiseClone();
}

/// <summary>A user as Get-CsUser gives them, as far as scripts here need it.</summary>
public sealed class User
{
    public string Identity { get; set; } = "";
    public string SipAddress => Identity;
}

/// <summary>A site, pool or service as the topology's commands give them.</summary>
public sealed class Place
{
    public string Identity { get; set; } = "";
    public string SiteId { get; set; } = "";
}

public static class Objects
{
    /// <summary>An object as a command on this noun gives it.</summary>
    public static Managed Make(string noun, XdsIdentity identity) => noun.ToUpperInvariant() switch
    {
        "CSPRIVACYCONFIGURATION" => new PrivacyConfiguration { Identity = identity },
        "CSCLIENTVERSIONCONFIGURATION" => new ClientVersionConfiguration { Identity = identity },
        "CSCLIENTVERSIONPOLICY" => new ClientVersionPolicy { Identity = identity },
        "CSCLIENTVERSIONPOLICYRULE" => new ClientVersionRule { Identity = identity },
        _ => throw new ArgumentException($"No such noun: {noun}", nameof(noun)),
    };

    public static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    public static IEnumerable<object> Flatten(object? value)
    {
        var bare = Unwrap(value);
        if (bare is null) yield break;
        if (bare is string or IDictionary || bare is not IEnumerable items)
        {
            yield return bare;
            yield break;
        }
        foreach (var item in items)
        {
            foreach (var inner in Flatten(item)) yield return inner;
        }
    }
}
