using System.Management.Automation;

namespace CsPrivacy.StubEngine;

/// <summary>What every stub does: hand itself, with what was bound, to the run that is going on.</summary>
public abstract class FamilyCmdlet : PSCmdlet
{
    protected override void ProcessRecord() => Session.Current.Handler.Process(this);

    /// <summary>The name as the vendor writes it.</summary>
    public string CmdletName => MyInvocation.MyCommand.Name;

    /// <summary>Parameters with their values after conversion, pipeline input included.</summary>
    public IReadOnlyDictionary<string, object?> Bound => MyInvocation.BoundParameters!;

    public bool Has(string parameter) => Bound.ContainsKey(parameter);

    public T? Get<T>(string parameter) => Bound.TryGetValue(parameter, out var value) ? (T?)value : default;

    public bool Switch(string parameter) => Bound.TryGetValue(parameter, out var value) && value is SwitchParameter { IsPresent: true };

    /// <summary>The module whose cmdlet this is: Lync, SkypeForBusiness or MicrosoftTeams.</summary>
    public string Module => GetType().Namespace!;
}

/// <summary>What a run does with the family's commands.</summary>
public interface ICommandHandler
{
    /// <summary>The script starts; what was run before it made the deployment.</summary>
    void Begin()
    {
    }

    void Process(FamilyCmdlet cmdlet);
}
