Get-ChildItem $PSScriptRoot\Actions\* -Include *.ps1 -Exclude *Client* | ForEach-Object { . $_ }
Enable-Privacy
