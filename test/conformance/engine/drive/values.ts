/** Argument texts by parameter type: right ones and wrong ones, as administrators write them. */
import type { Random } from './random';

const RIGHT: Readonly<Record<string, readonly string[]>> = {
  Boolean: ['$true', '$false', '$True', '1', '0', '$TRUE', '(1)', '($true)', '2', '0x0', '-1', '0.0', '1.5', '$yes', '(-not $false)', '1kb', '0.0d', '10l'],
  SwitchParameter: ['$true', '$false', '1', '0', '$yes'],
  String: [
    'plain', "'single quoted'", '"double quoted"', '5', '007', '1.50', '0x1F', '1kb', '1e3', '$text', '"with $text"', "''", '""', '$true',
    "'it''s'", '"a`tb"', 'a/b', 'http://litwareinc.com/a?b=c', 'a:b', '$number', '5l', '-5', '(5)', "'-x'", '[guid]', 'a$text', 'C:\\x', '*', '%', '$null',
    '“curly”', '‘curly’', '$list[0]', '{ a }', '1..2', 'a.b', '"$($number)x"', '+5', '.5', '5.',
  ],
  Guid: [
    "'6d3a2c4e-1111-2222-3333-444455556666'", '6d3a2c4e-1111-2222-3333-444455556666', "'{6d3a2c4e-1111-2222-3333-444455556666}'",
    "'6d3a2c4e111122223333444455556666'", "'(6D3A2C4E-1111-2222-3333-444455556666)'", "([guid]'6d3a2c4e-1111-2222-3333-444455556666')", '$guid', '" 6d3a2c4e-1111-2222-3333-444455556666 "',
  ],
  UInt16: ['4', '0', '3', '2', "'4'", '"4"', '4.0', '4.5', '2.5', '65535', '0x10', "'0x10'", '$number', '(4)', '1kb', '4l', "' 4 '", '$true', '3.5', "'4.5'", '4d', "'1e2'", '1e2', "''", "[char]'4'"],
  Int32: ['0', '1', '10', "'1'", '-1', '2147483647', '0x7fffffff', '1.5', '2.5', '$number', "'-3'", '1kb', '+1', '1e3', "''", '$false'],
  Action: ['Block', 'Allow', 'AllowWithUrl', 'AllowAndUpgrade', 'BlockWithUrl', 'BlockAndUpgrade', 'block', "'Block'", '"BLOCK"', '$action', 'BlockA', 'allowa', 'AllowW', "' Block '"],
  DefaultAction: ['Block', 'Allow', 'AllowWithUrl', 'BlockWithUrl', 'allow', "'Block'", 'AllowW', 'blockw', '$action'],
  CompareOp: ['EQL', 'NEQ', 'GTR', 'GEQ', 'LSS', 'LEQ', 'leq', "'LSS'", 'LS', 'le', 'E', 'n', 'gt'],
  XdsIdentity: [
    'global', 'Global', 'site:Redmond', '"site:Redmond"', "'site:Redmond'", '"site:$text"', 'Registrar:atl-cs-001.litwareinc.com', 'SalesPolicy',
    '"Global/6d3a2c4e-1111-2222-3333-444455556666"', 'service:UserServer:atl-cs-001.litwareinc.com', '$text', '5', '1.0', 'tag:Sales', '(“global”)',
  ],
  UserIdParameter: ['ken@litwareinc.com', "'Ken Myer'", '"sip:ken@litwareinc.com"', '$text', '7'],
  Fqdn: ['dc1.litwareinc.com', '"dc1"', '$text'],
  PSListModifier: [
    "@{Add='a'}", "@{Add='a','b'}", '@{Add=$list}', '@{Remove=1}', '@{Replace=$list}', '@{Add=1;Remove=2}', '@{add=@()}', "'a','b'", 'x', '5', '$list', '$table', '@()', '$null', '@{}', '@{Add=$null}',
  ],
  PSObject: ['$object', "'text'", '5', '$list', '@{a=1}', '$true', '$null', '@()', '(1,2)', 'bare'],
  ActionPreference: ['SilentlyContinue', 'Stop', 'Continue', "'Ignore'", 'stop', 'Silent', '0', '1'],
  Name: ['x', "'result'", '+log'],
  Buffer: ['1', '0', '10'],
};

const WRONG: Readonly<Record<string, readonly string[]>> = {
  Boolean: ['True', "'True'", '"False"', 'yes', "''", '$null', "'$true'", '$list', '@($true)', '@{}', '{ 1 }', "'1'", '$text', '1,0', '@()', '$guid', "[char]'1'", '$object', '(,$true)'],
  SwitchParameter: ["'x'", '$null', 'True', '$list', '$text'],
  String: ['$list', '@{a=1}', "'a','b'", '@()', '(1,2)', '$table', '$object'],
  Guid: ["'not a guid'", '5', '$true', '$list', '$null', "''", '{6d3a2c4e-1111-2222-3333-444455556666}', '$table'],
  UInt16: ['65536', '-1', 'abc', '$null', '1,2', '$list', "'x4'", '70000', '1e9', '$table', '@(4)', '{4}', '$guid', '65535.5', '65535.4', '-0.4', '-0.6', '@()', '0x10000', "'1kb'"],
  Int32: ['2147483648', 'abc', '$null', '0xffffffff', '1,2', '-2147483649', '1e10', '$list', "'4 5'"],
  Action: ['Blok', 'Bl', 'Al', "''", '$null', 'Deny', '$list', "'Block','Allow'", 'Allow,Block', '$true', '@{}', '@("Block")', "'Block,Allow'"],
  DefaultAction: ['AllowAndUpgrade', 'Bloc', 'None', '$null', '$list', "''"],
  CompareOp: ['L', 'G', 'EQ L', 'LT', 'GE Q', '$null', "'='", '<', "''"].filter(text => text !== '<' && text !== 'EQ L' && text !== 'GE Q'),
  XdsIdentity: ['$null', "''", '$list', '@{a=1}', "'a','b'", '$true', '$guid', '@()', '{ x }', '$object'],
  UserIdParameter: ['$null', "''", '$list', "'a','b'", '$true'],
  Fqdn: ['$null', '$list', '$true', '@()'],
  PSListModifier: ['@{Bad=1}', '@{Add=1;Other=2}', '@{Adds=1}'],
  PSObject: ['$null', '@()'],
  ActionPreference: ['Never', '$null', "''", '$list'],
  Name: ['$null', "''", '$list'],
  Buffer: ['x', '-1', '$null'],
};

/** Variables that argument texts use, set before each invocation. */
export const VARIABLES = [
  "$text = 'Redmond'",
  '$number = 4',
  "$action = 'Block'",
  '$yes = $true',
  "$list = 'a', 'b'",
  "$guid = [guid]'6d3a2c4e-aaaa-bbbb-cccc-444455556666'",
  '$table = @{ Add = 1 }',
  "$object = [pscustomobject]@{ Identity = 'site:Redmond'; EnablePrivacyMode = $true }",
];

export function rightValue(random: Random, type: string): string {
  return random.pick(RIGHT[type] ?? []);
}

export function wrongValue(random: Random, type: string): string {
  return random.pick(WRONG[type] ?? []);
}
