import { readReport } from './readReport';

const XML = '<testsuites><testsuite name="ação"/></testsuites>';
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('readReport', () => {
  it.each([
    ['XML that was pasted', XML, 'smoke-report.xml', XML],
    [
      'JSON that was pasted',
      ' {"total": 1}',
      'smoke-report.json',
      ' {"total": 1}',
    ],
    [
      'a file that was uploaded',
      `data:text/xml;name=smoke%20of%20today.xml;base64,${base64(XML)}`,
      'smoke of today.xml',
      XML,
    ],
    [
      'an uploaded file without a name',
      `data:;base64,${base64('{}')}`,
      'smoke-report.json',
      '{}',
    ],
    [
      'a data URL in plain',
      `data:text/xml,${encodeURIComponent(XML)}`,
      'smoke-report.xml',
      XML,
    ],
  ])('reads %s', (_what, given, fileName, content) => {
    expect(readReport(given)).toEqual({ fileName, content });
  });

  it('says so where an upload is broken', () => {
    expect(() => readReport('data:text/xml,%E0%A4')).toThrow(
      'Upload it again, or paste its text.',
    );
  });
});
