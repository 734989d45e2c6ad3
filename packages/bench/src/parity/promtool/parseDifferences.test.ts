import { parseDifferences } from './parseDifferences';

// As promtool 2.42 words it.
const OUTPUT = `Unit Testing:  test.yaml
  FAILED:
    alertname: equivalent, time: 1h3m, 
        exp:[
            0:
              Labels:{alertname="equivalent", organization="steady-0001"}
              Annotations:{}
            1:
              Labels:{alertname="equivalent", organization="gaps-0004"}
              Annotations:{}
            ], 
        got:[
            0:
              Labels:{alertname="equivalent", organization="gaps-0004"}
              Annotations:{}
            ]
    alertname: plain, time: 5m, 
        exp:[], 
        got:[
            0:
              Labels:{alertname="plain", organization="flaps-0003"}
              Annotations:{}
            ]
`;

describe('parseDifferences', () => {
  it('tells which organization fires on which side only, alert by alert', () => {
    expect(parseDifferences(OUTPUT)).toEqual([
      {
        alert: 'equivalent',
        minute: 63,
        organization: 'steady-0001',
        firesIn: 'engine',
      },
      {
        alert: 'plain',
        minute: 5,
        organization: 'flaps-0003',
        firesIn: 'prometheus',
      },
    ]);
  });

  it.each(['Unit Testing:  test.yaml\n  SUCCESS\n', ''])(
    'finds none in %j',
    output => {
      expect(parseDifferences(output)).toEqual([]);
    },
  );
});
