/** XML that a script holds as a text, as PowerShell shows it. */
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../server/src/evaluation/heap/xmlParser';
import { lines, resultOf } from './scripts';

const PLAN = `<?xml version="1.0"?>
<plan kind="full"><!-- sites -->
  <site name="Redmond" mode='on' />
  <site name="Dublin"><pool>dub&amp;1</pool></site>
  <scope>global</scope>
  <empty/>
  <note>a <b>c</b></note>
</plan>`;
const read = (expression: string) => resultOf(lines(`[xml]$x = @'`, PLAN, `'@`, `$result = ${expression}`));

describe('a document', () => {
  it.each([
    ['an attribute', '$x.plan.kind', "'full'"],
    ['of the first of several', '$x.plan.site[0].name', "'Redmond'"],
    ['of all of them', "$x.plan.site.name -join '+'", "'Redmond+Dublin'"],
    ['an attribute hides the Name of .NET', '$x.plan.site[1].Name', "'Dublin'"],
    ['which others have', '$x.plan.note.Name', "'note'"],
    ['an element that is only a text', '$x.plan.scope', "'global'"],
    ['in an element with attributes', '$x.plan.site[1].pool', "'dub&1'"],
    ['an empty one', "'<' + $x.plan.empty + '>'", "'<>'"],
    ['what is not there', '$null -eq $x.plan.nothing', '$true'],
    ['names in any case', '$x.PLAN.Scope', "'global'"],
    ['text and elements', '$x.plan.note.InnerText', "'a c'"],
    ['the text alone', "$x.plan.note.'#text'", "'a '"],
    ['how many', '@($x.plan.site).Count', '2'],
    ['GetAttribute', "$x.plan.site[0].GetAttribute('mode')", "'on'"],
    ['of one that is not there', "$x.plan.site[1].HasAttribute('mode')", '$false'],
    ['SelectNodes', "@($x.SelectNodes('/plan/site')).Count", '2'],
    ['anywhere', "$x.SelectSingleNode('//pool').InnerText", "'dub&1'"],
    ['by an attribute', '$x.SelectSingleNode(\'//site[@mode="on"]\').name', "'Redmond'"],
    ['from an element', "$x.plan.SelectSingleNode('site/pool').InnerText", "'dub&1'"],
    ['none', "$null -eq $x.SelectSingleNode('//nobody')", '$true'],
    ['more of XPath is not known', "$x.SelectSingleNode('//site[2]').name", '?'],
    ['a property that nothing tells', '$x.plan.OuterXml', '?'],
  ])('%s', (_, expression, expected) => {
    expect(read(expression)).toBe(expected);
  });

  it.each([
    ['by a cast', '$result = ([xml]\'<a b="1"/>\').a.b', "'1'"],
    ['LoadXml', "$d = New-Object System.Xml.XmlDocument; $d.LoadXml('<a><b>1</b></a>'); $result = $d.a.b", "'1'"],
    ['Load', "$d = New-Object Xml.XmlDocument; $d.Load('c:\\a.xml'); $result = $d.a.b", '?'],
    ['a file', '$d = [xml](Get-Content a.xml); $result = $d.a.b', '?'],
    ['an attribute that is set', "$d = [xml]'<a b=\"1\"/>'; $d.a.b = '2'; $result = $d.a.b", "'2'"],
    ['a method that may change it', "$d = [xml]'<a b=\"1\"/>'; $d.a.SetAttribute('b', '2'); $result = $d.a.b", '?'],
    ['a parameter', 'function F([xml]$d) { $d.a.b }; $result = F \'<a b="1"/>\'', "'1'"],
  ])('%s', (_, script, expected) => {
    expect(resultOf(script)).toBe(expected);
  });
});

describe('what is no such document', () => {
  it.each([
    ['nothing', ''],
    ['a text', 'a'],
    ['not closed', '<a><b></a>'],
    ['two', '<a/><b/>'],
    ['a text after it', '<a/>b'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an entity of its own', '<a>&own;</a>'],
    ['a namespace', '<a xmlns="urn:x"/>'],
    ['too deep', `${'<a>'.repeat(60)}${'</a>'.repeat(60)}`],
  ])('%s', (_, text) => {
    expect(parseXml(text)).toBeUndefined();
  });

  it('ends soon on a long text that is none', () => {
    expect(parseXml('<a '.repeat(50_000))).toBeUndefined();
    expect(parseXml(`<a ${'b="1" '.repeat(50_000)}`)).toBeUndefined();
    expect(parseXml(`<!-- ${'- '.repeat(50_000)}`)).toBeUndefined();
  });
});
