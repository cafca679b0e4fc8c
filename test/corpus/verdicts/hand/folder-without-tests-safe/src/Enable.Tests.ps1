# Were this loaded, the function would be another one.
function Block-OldClients { 'mocked' }
