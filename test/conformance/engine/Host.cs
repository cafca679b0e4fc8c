using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace CsPrivacy.StubEngine;

/// <summary>A host without a person: prints nothing, answers questions with yes (the first choice), refuses to be asked for text.</summary>
internal sealed class QuietHost : PSHost
{
    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;
    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;
    public override Guid InstanceId { get; } = Guid.NewGuid();
    public override string Name => "CsPrivacy";
    public override PSHostUserInterface UI { get; } = new QuietInterface();
    public override Version Version { get; } = new(1, 0);
    public override void EnterNestedPrompt() { }
    public override void ExitNestedPrompt() { }
    public override void NotifyBeginApplication() { }
    public override void NotifyEndApplication() { }
    public override void SetShouldExit(int exitCode) { }
}

internal sealed class QuietInterface : PSHostUserInterface
{
    public override PSHostRawUserInterface? RawUI => null;
    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) => throw Refused();
    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) => 0;
    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) => throw Refused();
    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) => throw Refused();
    public override string ReadLine() => throw Refused();
    public override SecureString ReadLineAsSecureString() => throw Refused();
    public override void Write(string value) { }
    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) { }
    public override void WriteDebugLine(string message) { }
    public override void WriteErrorLine(string value) { }
    public override void WriteLine(string value) { }
    public override void WriteProgress(long sourceId, ProgressRecord record) { }
    public override void WriteVerboseLine(string message) { }
    public override void WriteWarningLine(string message) { }

    private static PSInvalidOperationException Refused() => new("This host has no person to ask.");
}
