using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text;

namespace CsPrivacy.StubEngine;

/// <summary>
/// Invoke-Command that also takes computer names, sessions and addresses: the block runs here, against the same organisation,
/// with the caller's values in place of `$using:` and without its preferences. What goes wrong stops nothing there, whatever is around
/// the call; it is told when all is done, and the caller's preference is asked then. Local blocks run as they are.
/// </summary>
public static class RemoteBlocks
{
    /// <summary>The variables have names that no script uses, because a block sees those of its caller.</summary>
    public const string Function = """
        [CmdletBinding(DefaultParameterSetName = 'Local')]
        param(
            [Parameter(Mandatory, Position = 0, ParameterSetName = 'Local')]
            [Parameter(Mandatory, Position = 1, ParameterSetName = 'Computer')]
            [Parameter(Mandatory, Position = 1, ParameterSetName = 'Session')]
            [Parameter(Mandatory, Position = 1, ParameterSetName = 'Uri')]
            [Alias('ScriptBlock', 'Command')] [scriptblock] $csBlockθ,
            [Parameter(Mandatory, Position = 0, ParameterSetName = 'Computer')] [Alias('ComputerName', 'Cn')] [string[]] $csComputerθ,
            [Parameter(Mandatory, ParameterSetName = 'Session')] [Alias('Session')] $csSessionθ,
            [Parameter(Mandatory, ParameterSetName = 'Uri')] [Alias('ConnectionUri', 'URI')] [uri] $csUriθ,
            [Alias('ArgumentList', 'Args')] [object[]] $csArgumentsθ,
            [Alias('Credential')] $csCredentialθ,
            [Alias('Authentication')] $csAuthenticationθ,
            [Alias('InputObject')] [Parameter(ValueFromPipeline)] $csInputθ
        )
        end {
            if ($PSCmdlet.ParameterSetName -eq 'Local') { return & $csBlockθ @csArgumentsθ }
            $csBlockθ = [CsPrivacy.StubEngine.RemoteBlocks]::Localize($csBlockθ)
            $csPreferenceθ = $ErrorActionPreference
            $ErrorActionPreference = 'Continue'
            $WhatIfPreference = $false
            $csShellθ = [CsPrivacy.StubEngine.RemoteBlocks]::Apart($csBlockθ, $csArgumentsθ)
            $csErrorsθ = @()
            try { $csShellθ.Invoke() } catch { $csErrorsθ = @($_.Exception.InnerException.ErrorRecord) }
            $ErrorActionPreference = $csPreferenceθ
            foreach ($csErrorθ in @($csShellθ.Streams.Error) + $csErrorsθ) { Write-Error -ErrorRecord $csErrorθ }
        }
        """;

    /// <summary>The block in a pipeline of its own, for which a `try` around this one does not count.</summary>
    public static PowerShell Apart(ScriptBlock block, object[] arguments) =>
        PowerShell.Create(RunspaceMode.CurrentRunspace)
            .AddScript("param($csBlockθ, $csArgumentsθ) & $csBlockθ @csArgumentsθ")
            .AddArgument(block)
            .AddArgument(arguments ?? []);

    /// <summary>The same block, at the same place of the same file, with plain variables where it says `$using:`.</summary>
    public static ScriptBlock Localize(ScriptBlock block)
    {
        var extent = block.Ast.Extent;
        var uses = block.Ast.FindAll(static node => node is UsingExpressionAst, true).Select(static node => node.Extent.StartOffset - 0).ToList();
        if (uses.Count == 0) return block;
        var text = new StringBuilder(extent.Text);
        foreach (var use in uses.OrderDescending())
        {
            // `$using:name` → `$name`: six characters less, which moves nothing that this line's commands stand before.
            text.Remove(use - extent.StartOffset + 1, "using:".Length);
        }
        var padding = new string('\n', extent.StartLineNumber - 1) + new string(' ', extent.StartColumnNumber - 1);
        var parsed = Parser.ParseInput(padding + text, extent.File, out _, out _);
        var inner = (ScriptBlockExpressionAst)parsed.Find(static node => node is ScriptBlockExpressionAst, true);
        return inner.ScriptBlock.GetScriptBlock();
    }
}
