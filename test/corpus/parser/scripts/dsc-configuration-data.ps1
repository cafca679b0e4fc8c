$data = @{ AllNodes = @(@{ NodeName = '*'; x = 1 }, @{ NodeName = 'a' }) }
configuration C { node $AllNodes.NodeName { } }
C -ConfigurationData $data
