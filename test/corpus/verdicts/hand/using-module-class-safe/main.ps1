using module .\Privacy.psm1
$worker = [PrivacyWorker]::new('Global')
$worker.Block()
$worker.Enable()
