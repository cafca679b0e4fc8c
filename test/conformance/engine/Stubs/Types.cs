using System.Management.Automation;

namespace CsPrivacy.StubEngine;

/// <summary>The enumerations' members are those of the domain's facts; their numbers are not documented and never used.</summary>
public enum Action { Allow, AllowWithUrl, AllowAndUpgrade, Block, BlockWithUrl, BlockAndUpgrade }

/// <summary>What happens to clients that no rule matches.</summary>
public enum DefaultAction { Allow, AllowWithUrl, Block, BlockWithUrl }

/// <summary>How a rule compares the client's version with its own.</summary>
public enum CompareOp { EQL, NEQ, GTR, GEQ, LSS, LEQ }

/// <summary>A value that is made from a string and compares without regard to case, as the product's identities do.</summary>
public abstract class TextIdentity(string text) : IEquatable<TextIdentity>
{
    private readonly string _text = text ?? throw new ArgumentNullException(nameof(text));

    public override string ToString() => _text;

    public bool Equals(TextIdentity? other) =>
        other is not null && other.GetType() == GetType() && string.Equals(_text, other._text, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => Equals(obj as TextIdentity);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(_text);
}

/// <summary>The identity of a settings object or policy; which scopes are legal is each cmdlet's to check.</summary>
public sealed class XdsIdentity(string text) : TextIdentity(text);

/// <summary>A user: SIP address, principal name, display name …</summary>
public sealed class UserIdParameter(string text) : TextIdentity(text);

/// <summary>A fully qualified domain name.</summary>
public sealed class Fqdn(string text) : TextIdentity(text);
