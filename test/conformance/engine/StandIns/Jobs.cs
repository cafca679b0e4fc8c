using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace CsPrivacy.StubEngine;

/// <summary>
/// Jobs that are waited for: the block runs where it is started, against the same organisation, with the caller's values in place of
/// `$using:`. It inherits no preference, and what goes wrong in it stays in it.
/// </summary>
public static class Jobs
{
    /// <summary>The variables have names that no script uses, because a block sees those of its caller.</summary>
    private const string Start = """
        [CmdletBinding()]
        param(
            [Parameter(Mandatory, Position = 0)] [Alias('ScriptBlock', 'Command')] [scriptblock] $csBlockθ,
            [Alias('Name')] [string] $csNameθ,
            [Alias('ArgumentList', 'Args')] [object[]] $csArgumentsθ
        )
        $csBlockθ = [CsPrivacy.StubEngine.RemoteBlocks]::Localize($csBlockθ)
        $ErrorActionPreference = 'Continue'
        $WhatIfPreference = $false
        $csOutputθ = @()
        try { $csOutputθ = @([CsPrivacy.StubEngine.RemoteBlocks]::Apart($csBlockθ, $csArgumentsθ).Invoke()) } catch { Write-Verbose 'The job failed.' }
        [pscustomobject]@{ Name = $csNameθ; State = 'Completed'; csOutputθ = $csOutputθ }
        """;
    private const string Receive = """
        param([Parameter(Position = 0, ValueFromPipeline)] [object[]] $Job, [switch] $Wait, [switch] $AutoRemoveJob, [switch] $Keep)
        process { foreach ($csJobθ in $Job) { $csJobθ.csOutputθ } }
        """;
    private const string Wait = """
        param([Parameter(Position = 0, ValueFromPipeline)] [object[]] $Job, [int] $Timeout)
        process { $Job }
        """;
    private const string Remove = """
        param([Parameter(Position = 0, ValueFromPipeline)] [object[]] $Job, [switch] $Force)
        process { }
        """;

    public static IEnumerable<SessionStateFunctionEntry> All() =>
    [
        new("Start-Job", Start), new("Receive-Job", Receive), new("Wait-Job", Wait), new("Remove-Job", Remove),
    ];
}
