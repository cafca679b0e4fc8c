Add-Type -AssemblyName System.Windows.Forms
$form = New-Object System.Windows.Forms.Form -Property @{ Text = 'x'; Width = 100 }
$button.Add_Click({ $form.Close() })
[void]$form.ShowDialog()
