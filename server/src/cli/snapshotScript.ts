/** `csprivacy snapshot-script`: the script that tells csprivacy what exists before the scripts that it judges. */

/** For Windows PowerShell 3.0 and later, as the servers have it. It reads only. */
export const snapshotScript = `# Writes what csprivacy needs to know of the deployment to csprivacy.snapshot.json. It changes nothing there.
# Run it where your scripts run; then name the file in csprivacy.config.json: { "snapshot": "csprivacy.snapshot.json" }
$snapshot = @{}
foreach ($noun in 'CsPrivacyConfiguration', 'CsClientVersionConfiguration', 'CsClientVersionPolicy', 'CsClientVersionPolicyRule') {
    $snapshot[$noun] = @(& "Get-$noun" | ForEach-Object {
        $row = @{}
        foreach ($property in $_.PSObject.Properties) {
            $value = $property.Value
            # Identities and enumerations become text; numbers and truth values stay what they are.
            if ($null -ne $value -and ($value -isnot [ValueType] -or $value -is [enum])) { $value = "$value" }
            $row[$property.Name] = $value
        }
        [pscustomobject]$row
    })
}
$snapshot | ConvertTo-Json -Depth 5 | Out-File -FilePath csprivacy.snapshot.json -Encoding UTF8
`;
