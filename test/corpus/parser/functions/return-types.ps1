function f { [int]1; [string]'x'; return }
function g { , @(1) }
function h { @{} }
