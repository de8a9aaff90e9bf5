import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Mapping } from "@footbridge/core/records/header/mapping.ts";
import { type Desk, openDesk, sound } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

describe("a cell becomes the value of its element", () => {
  const good: readonly [string, string, string | number | null, string?][] = [
    ["900", "20240229", "2024-02-29"],
    ["900", "2024-02-29", "2024-02-29"],
    ["900", " 20240229 ", "2024-02-29"],
    ["201", "2", "2"],
    ["201", " 2", "2"],
    ["201", "02", "2", "value.rewritten"],
    ["201", "2.0", "2", "value.rewritten"],
    ["923", "03", "03"],
    ["923", "3", "03", "value.rewritten"],
    ["923", "0", "00", "value.rewritten"],
    ["1303", "6", "06", "value.rewritten"],
    ["407", "12", "12"],
    ["203", "137", "137"],
    ["203", "1 3", "13", "value.rewritten"],
    ["103", "11101", "11101"],
    ["103", "7030", "07030", "value.rewritten"],
    ["103", "11101-1234", "11101", "value.rewritten"],
    ["102", "5", "005", "value.rewritten"],
    ["1615", "62", "620000", "value.rewritten"],
    ["1612", "31-1120.00", "31112000", "value.rewritten"],
    ["1704", "5494.38", "5494.38"],
    ["1704", "5494", "5494.00"],
    ["1704", '"$5,494.38"', "5494.38"],
    ["1704", "5494.385", "5494.39", "value.rounded"],
    ["412", "27", 27],
    ["101", "NY", "NY"],
    ["201", "   ", "9", "rule.8.sex-blank"],
    ["1301", " Adult school ", "Adult school"],
  ];
  test.each(good)("%s %s", async (element, text, value, code) => {
    const file = `PIRL100,PIRL900,PIRL901,PIRL${element}x\nP1,20230110,20240630,${text}\n`;
    const header = file.replace(`PIRL${element}x`, `PIRL${element}`);
    const { records, findings } = await desk.hand(
      element === "900" ? `PIRL100,PIRL900,PIRL901\nP1,${text},20240630\n` : header,
    );
    expect((await records(element))[0]).toEqual({ [element]: value });
    const own = (await findings()).filter(
      (row) => row["element"] === element && String(row["code"]).startsWith("value."),
    );
    expect(own.map((row) => row["code"])).toEqual(code?.startsWith("value.") === true ? [code] : []);
  });

  const bad: readonly [string, string, string][] = [
    ["1801", "20240230", "value.date"],
    ["1801", "20241301", "value.date"],
    ["1801", "2024-1-5", "value.date"],
    ["1801", "1/5/2024", "value.date"],
    ["1801", "18991231", "value.date"],
    ["1801", "99999999", "value.date"],
    ["1801", "soon", "value.date"],
    ["201", "7", "value.code"],
    ["201", "Male", "value.code"],
    ["203", "8", "value.code"],
    ["923", "08", "value.code"],
    ["103", "1110A", "value.digits"],
    ["103", "111012", "value.digits"],
    ["1704", "many", "value.amount"],
    ["1704", "1e3", "value.amount"],
    ["1704", "1.2.3", "value.amount"],
    ["412", "3.7", "value.whole"],
    ["412", "-1", "value.whole"],
    ["101", "New York", "value.too-long"],
  ];
  test.each(bad)("%s cannot be %s", async (element, text, code) => {
    const { findings, reading } = await desk.pirl([sound, { ...sound, "100": "P2", [element]: text }]);
    expect(await findings(code)).toMatchObject([{ row: 2, element, value: text, severity: "error" }]);
    expect(reading.outcome).toBe("errors");
    expect(reading.groups[0]).toMatchObject({ code, count: 1, elements: [element], firstRows: [2] });
  });
});

describe("the common metrics template", () => {
  test("says in one cell what the earlier one said in several; a blank one stays unknown", async () => {
    const head = "Participant ID,Start date,End date,Job start";
    const now = await desk.hand(
      [
        `${head},Race and ethnicity,Circumstances at start,About the job,Employed after`,
        'A1,2022-01-15,2022-06-28,2022-07-01,"Latina, White","low income; Veteran","Verified, Not related to training",90 days and 180 days',
        "A2,2022-01-15,2022-06-28,2022-07-01,Not disclosed,None,Not verified,Not 90 days",
        "A3,2022-01-15,2022-06-28,2022-07-01,,,,",
      ].join("\n"),
    );
    const former = await desk.hand(
      [
        `${head},Hispanic or Latino,Low income,Veteran,Job verified,Job related to training,Employed after 90 days,Employed after 180 days`,
        "A1,2022-01-15,2022-06-28,2022-07-01,Yes,Yes,Yes,Yes,No,Yes,Yes",
        "A2,2022-01-15,2022-06-28,2022-07-01,Unknown,No,No,No,,No,",
        "A3,2022-01-15,2022-06-28,2022-07-01,,,,,,,",
      ].join("\n"),
    );
    const both = ["210", "802", "300", "job-verified", "job-related", "retained-90", "retained-180"];
    const read = await now.records(...both);
    expect(read).toEqual(await former.records(...both));
    expect(read.map((row) => Object.values(row).join(" "))).toEqual([
      "1 1 1 1 0 1 1",
      "9 0 0 0  0 ",
      "      ",
    ]);
    expect(await now.records("211", "215", "803", "retained-365")).toEqual([
      { "211": "0", "215": "1", "803": "0", "retained-365": null },
      { "211": "9", "215": "9", "803": "0", "retained-365": null },
      { "211": null, "215": null, "803": null, "retained-365": null },
    ]);
    expect(now.reading.outcome).not.toBe("errors");
  });

  test("reads plain words, US and ISO days, dollars, and several words in one cell", async () => {
    const { reading, records, findings } = await desk.hand(
      [
        "Participant ID,Program,Funded by,Sex,Race,Start date,End date,Education at start,Credential,Credential date,Job wage,Low income,Disability",
        'A1,Welding,"Adult, Employment service",female,"Asian, White",1/15/2024,2024-06-28,High school diploma,Certificate,6/14/2024,$18.75,yes,Unknown',
        "A2,Welding,None,M,Not disclosed,01/16/2024,,GED,none,,,N,",
        "A3,Welding,,9,Martian,2024-01-17,,,,,,,",
      ].join("\n"),
    );
    expect(reading.form).toBe("template");
    expect(
      await records(
        "100",
        "program-name",
        "201",
        "211",
        "212",
        "215",
        "900",
        "901",
        "408",
        "1800",
        "1801",
        "903",
        "918",
        "905",
        "job-wage",
        "802",
        "202",
      ),
    ).toEqual([
      {
        "100": "A1",
        "program-name": "Welding",
        "201": "2",
        "211": "0",
        "212": "1",
        "215": "1",
        "900": "2024-01-15",
        "901": "2024-06-28",
        "408": "1",
        "1800": "5",
        "1801": "2024-06-14",
        "903": "1",
        "918": "1",
        "905": "0",
        "job-wage": "18.75",
        "802": "1",
        "202": "9",
      },
      {
        "100": "A2",
        "program-name": "Welding",
        "201": "1",
        "211": "9",
        "212": "9",
        "215": "9",
        "900": "2024-01-16",
        "901": null,
        "408": "2",
        "1800": "0",
        "1801": null,
        "903": "0",
        "918": "0",
        "905": "0",
        "job-wage": null,
        "802": "0",
        "202": null,
      },
      {
        "100": "A3",
        "program-name": "Welding",
        "201": "9",
        "211": "0",
        "212": "0",
        "215": "0",
        "900": "2024-01-17",
        "901": null,
        "408": null,
        "1800": null,
        "1801": null,
        "903": null,
        "918": null,
        "905": null,
        "job-wage": null,
        "802": null,
        "202": null,
      },
    ]);
    expect(await findings("value.word")).toMatchObject([{ row: 3, value: "Martian" }]);
  });
});

describe("a mapping", () => {
  test("reads anyone's headings, words and days", async () => {
    const map: Mapping = {
      columns: { Client: "100", Von: "900", Bis: "End date", Geschlecht: "201", Notiz: "" },
      values: { "201": { w: "2", m: "1", "?": "" } },
      dates: "DMY",
    };
    const { reading, records } = await desk.hand(
      "Client;Von;Bis;Geschlecht;Notiz\nK1;03.02.2024;28/06/2024;W;x\nK2;2024-02-03;;m;\nK3;20240203;;?;\n",
      { map },
    );
    expect(reading).toMatchObject({ form: "mapped", outcome: "warnings" });
    expect(reading.groups.map(({ code }) => code).sort()).toEqual(["file.delimiter", "rule.8.sex-blank"]);
    expect(await records("100", "900", "901", "201")).toEqual([
      { "100": "K1", "900": "2024-02-03", "901": "2024-06-28", "201": "2" },
      { "100": "K2", "900": "2024-02-03", "901": null, "201": "1" },
      { "100": "K3", "900": "2024-02-03", "901": null, "201": "9" },
    ]);
  });
});
