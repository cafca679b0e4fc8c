import { describe, expect, it } from 'vitest';
import { readSnapshot } from '../../../server/src/workspace/snapshotFile';

function objectsOf(text: string): unknown {
  const read = readSnapshot(text);
  return read.kind === 'snapshot' ? Object.fromEntries(read.snapshot.objects) : read.message;
}

const privacy = { Identity: 'Global', EnablePrivacyMode: false };

describe('a snapshot in JSON', () => {
  it('is read by nouns, or by the properties that tell the noun', () => {
    const policy = { Identity: 'Global', Description: null };
    const rule = { Identity: 'Global/1', CompareOp: 'LSS', Action: 'Block' };
    const expected = { CsPrivacyConfiguration: [privacy], CsClientVersionPolicy: [policy], CsClientVersionPolicyRule: [rule] };
    const byNoun = {
      csPrivacyConfiguration: privacy,
      CsClientVersionPolicy: [{ ...policy, Rules: [] }],
      CsClientVersionPolicyRule: [rule],
    };
    expect(objectsOf(JSON.stringify(byNoun))).toEqual(expected);
    expect(objectsOf(JSON.stringify([privacy, { ...policy, Rules: 'x' }, rule]))).toEqual(expected);
    expect(objectsOf(JSON.stringify({ value: [privacy], Count: 1 }))).toEqual({ CsPrivacyConfiguration: [privacy] });
  });

  it('leaves enumerations by number out, and finds the text of an identity', () => {
    const rule = { Identity: { Identity: 'Global/1', Scope: 0 }, CompareOp: 4, Action: 'Block', DefaultAction: 3 };
    expect(objectsOf(JSON.stringify({ CsClientVersionPolicyRule: [rule] }))).toEqual({
      CsClientVersionConfiguration: [{ Identity: 'Global/1', Action: 'Block' }],
    });
    expect(objectsOf(JSON.stringify({ CsClientVersionPolicyRule: [{ Identity: { Key: 1 }, CompareOp: 'EQL' }] }))).toEqual({
      CsClientVersionPolicyRule: [{ CompareOp: 'EQL' }],
    });
  });

  it('keeps a cmdlet that gave nothing apart from one that was not asked', () => {
    const given = { CsPrivacyConfiguration: [privacy], CsClientVersionPolicyRule: [] };
    expect(objectsOf(JSON.stringify(given))).toEqual(given);
    expect(objectsOf('{ "CsClientVersionPolicyRule": [] }')).toBe('it holds no output of the Get-CsPrivacyConfiguration family');
  });

  it('that is none says why', () => {
    expect(objectsOf('nonsense')).toBe('it is neither JSON nor an output of Export-Clixml');
    expect(objectsOf('{ "CsPrivacyConfiguration": [')).toMatch(/^it is not JSON: /);
    expect(objectsOf('{}')).toBe('it holds no output of the Get-CsPrivacyConfiguration family');
    expect(objectsOf('[{ "Identity": "Global", "Name": "x" }]')).toBe('it holds no output of the Get-CsPrivacyConfiguration family');
  });
});

describe('a snapshot in CLIXML', () => {
  const clixml = `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">
  <Obj RefId="0">
    <TN RefId="0">
      <T>Microsoft.Rtc.Management.WritableConfig.Policy.ClientVersion.Rule#Decorated</T>
      <T>System.Object</T>
    </TN>
    <ToString>x</ToString>
    <Props>
      <Obj N="Identity" RefId="1"><TN RefId="1"><T>Microsoft.Rtc.Xds</T></TN><ToString>Global/1987d3c2</ToString><Props><S N="Scope">Global</S></Props></Obj>
      <U16 N="MajorVersion">4</U16>
      <Nil N="BuildNumber" />
      <B N="Enabled">true</B>
      <Obj N="CompareOp" RefId="2"><TN RefId="2"><T>Op</T><T>System.Enum</T></TN><ToString>LSS</ToString><I32>4</I32></Obj>
      <Obj N="Action" RefId="3"><TNRef RefId="2" /><ToString>Block</ToString><I32>3</I32></Obj>
      <S N="Description">a &lt;b&gt; &amp; &#8211;_x000A_c</S>
    </Props>
  </Obj>
  <Obj RefId="4">
    <TNRef RefId="0" />
    <Props><S N="Identity">site:A/1</S></Props>
  </Obj>
  <Obj RefId="5">
    <TN RefId="5"><T>System.Object[]</T></TN>
    <LST>
      <Obj RefId="6"><TN RefId="6"><T>Deserialized.X.PrivacyConfiguration</T></TN><MS><S N="Identity">Global</S></MS></Obj>
    </LST>
  </Obj>
</Objs>`;

  it('is read by type names', () => {
    expect(objectsOf(clixml)).toEqual({
      CsClientVersionPolicyRule: [
        {
          Identity: 'Global/1987d3c2',
          MajorVersion: 4,
          BuildNumber: null,
          Enabled: true,
          CompareOp: 'LSS',
          Action: 'Block',
          Description: 'a <b> & –\nc',
        },
        { Identity: 'site:A/1' },
      ],
      CsPrivacyConfiguration: [{ Identity: 'Global' }],
    });
  });

  it('never fails, wherever it is cut off', () => {
    for (let end = 0; end < clixml.length; end += 7) expect(() => readSnapshot(clixml.slice(0, end))).not.toThrow();
    expect(objectsOf('<?xml version="1.0"?><other/>')).toBe('it is no output of Export-Clixml');
  });

  it('ends on hostile nesting', () => {
    expect(objectsOf(`<Objs>${'<Obj>'.repeat(100_000)}`)).toBe('it is cut off: its end is missing');
    expect(objectsOf(`<Objs>${'<Obj>'.repeat(1000)}${'</Obj>'.repeat(1000)}</Objs>`)).toBe(
      'it holds no output of the Get-CsPrivacyConfiguration family',
    );
  });
});
