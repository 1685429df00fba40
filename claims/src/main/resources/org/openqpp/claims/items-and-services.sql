-- Items and services and emergency department use of the patients of a clinician or a group (rules R-12.7 to R-12.10).
-- What codes mean comes from the policy: code_meaning, specialty_meaning, emergency_center, state_abroad, guide.

-- R-12.9: who is counted. Everybody in the enrollment file, with what excludes them.
CREATE TABLE enrolled AS
SELECT b.patient,
       b.months_part_a <> '12' OR b.months_part_b <> '12' AS part_of_the_year,
       b.months_private_plan <> '0' AS private_plan,
       s.state IS NOT NULL AS abroad
FROM beneficiary b
LEFT JOIN state_abroad s ON s.state = b.state;

-- R-12.7: lines of professional claims, and why a line is not used.
CREATE VIEW professional_line AS
SELECT c.patient, c.tin, c.npi, c.specialty, c.procedure_code, c.allowed_charge, c.units, m.category,
       coalesce(m.primary_care, false) AS primary_care,
       CASE WHEN t.claim_type IS NULL THEN 'claimType'
            WHEN c.final_action <> 'F' THEN 'notFinal'
            WHEN c.first_day < g.first_day OR c.last_day > g.last_day THEN 'otherYear'
            WHEN c.received > g.received_by THEN 'late'
       END AS left_out
FROM carrier c
CROSS JOIN guide g
LEFT JOIN professional_claim_type t ON t.claim_type = c.claim_type
LEFT JOIN code_meaning m ON m.procedure_code = c.procedure_code;

CREATE TABLE line_count AS
SELECT left_out, count(*) AS lines
FROM professional_line
GROUP BY left_out;

CREATE TABLE service_line AS
SELECT patient, tin, npi, specialty, procedure_code, allowed_charge, units, category, primary_care
FROM professional_line
WHERE left_out IS NULL;

-- The largest table is not needed any more.
DROP VIEW professional_line;
DROP TABLE carrier;

-- R-12.9: the specialty of a clinician is the one on most lines; of equal ones the first.
CREATE TABLE clinician_specialty AS
SELECT tin, npi, meaning
FROM (SELECT tin, npi, specialty, row_number() OVER (PARTITION BY tin, npi ORDER BY count(*) DESC, specialty) AS place
      FROM service_line
      WHERE tin IS NOT NULL AND npi IS NOT NULL AND specialty IS NOT NULL
      GROUP BY tin, npi, specialty) ranked
JOIN specialty_meaning USING (specialty)
WHERE place = 1;

-- R-12.10: lines of institutional claims of the year.
CREATE VIEW institutional_line AS
SELECT i.claim, i.patient, i.center, concat(i.facility_type, i.classification) AS bill_type, i.revenue_center,
       i.procedure_code, i.units
FROM institutional i
CROSS JOIN guide g
WHERE i.final_action = 'F' AND i.last_day >= g.first_day AND i.last_day <= g.last_day;

-- R-12.9: primary care services of each patient by clinician ...
CREATE TABLE clinician_primary_care AS
SELECT l.patient, l.tin, l.npi, s.meaning, sum(l.units) AS services
FROM service_line l
LEFT JOIN clinician_specialty s ON s.tin = l.tin AND s.npi = l.npi
WHERE l.primary_care AND l.allowed_charge > 0 AND l.tin IS NOT NULL AND l.npi IS NOT NULL
GROUP BY l.patient, l.tin, l.npi, s.meaning
HAVING sum(l.units) > 0;

-- ... and by health center: of each claim the services, or the visits when it names no service; a line without units is one.
CREATE TABLE center_primary_care AS
SELECT patient, center, sum(CASE WHEN services > 0 THEN services ELSE visits END) AS services
FROM (SELECT i.patient, i.center, i.claim,
             sum(CASE WHEN m.primary_care THEN coalesce(i.units, 1) ELSE 0 END) AS services,
             sum(CASE WHEN m.center_visit THEN coalesce(i.units, 1) ELSE 0 END) AS visits
      FROM institutional_line i
      JOIN health_center_bill_type b ON b.bill_type = i.bill_type
      JOIN code_meaning m ON m.procedure_code = i.procedure_code
      WHERE i.center IS NOT NULL
      GROUP BY i.patient, i.center, i.claim) claims
GROUP BY patient, center
HAVING sum(CASE WHEN services > 0 THEN services ELSE visits END) > 0;

-- R-12.9: the one with most services, by step; of equal ones the lowest NPI, then the lowest TIN.
CREATE TABLE clinician_with_most AS
SELECT patient, meaning, tin, npi, services
FROM (SELECT patient, meaning, tin, npi, services,
             row_number() OVER (PARTITION BY patient, meaning ORDER BY services DESC, npi, tin) AS place
      FROM clinician_primary_care
      WHERE meaning IS NOT NULL) ranked
WHERE place = 1;

CREATE TABLE center_with_most AS
SELECT patient, center, services
FROM (SELECT patient, center, services,
             row_number() OVER (PARTITION BY patient ORDER BY services DESC, center) AS place
      FROM center_primary_care) ranked
WHERE place = 1;

-- R-12.9: a health center wins with more services than any clinician; then step 1, then step 2.
CREATE TABLE attribution AS
SELECT e.patient,
       CASE WHEN e.part_of_the_year OR e.private_plan OR e.abroad THEN 'excluded'
            WHEN c.services > coalesce(a.services, 0) THEN 'healthCenter'
            WHEN p.patient IS NOT NULL THEN 'step1'
            WHEN s.patient IS NOT NULL THEN 'step2'
            ELSE 'nobody'
       END AS attributed,
       c.center, c.services AS center_services,
       p.tin AS first_tin, p.npi AS first_npi, p.services AS first_services,
       s.tin AS second_tin, s.npi AS second_npi, s.services AS second_services
FROM enrolled e
LEFT JOIN center_with_most c ON c.patient = e.patient
LEFT JOIN (SELECT patient, max(services) AS services FROM clinician_primary_care GROUP BY patient) a
       ON a.patient = e.patient
LEFT JOIN clinician_with_most p ON p.patient = e.patient AND p.meaning = 'primaryCare'
LEFT JOIN clinician_with_most s ON s.patient = e.patient AND s.meaning = 'specialist';

-- R-12.10: visits to an emergency department: claims of the year with a line of one of its revenue centers.
CREATE TABLE emergency_use AS
SELECT i.patient, count(DISTINCT i.claim) AS visits
FROM institutional_line i
JOIN emergency_center r ON r.revenue_center = i.revenue_center
GROUP BY i.patient;

-- Each patient with what was decided: the reason for every count below.
CREATE TABLE patient_use AS
SELECT e.patient, e.part_of_the_year, e.private_plan, e.abroad, a.attributed,
       CASE a.attributed WHEN 'step1' THEN a.first_tin WHEN 'step2' THEN a.second_tin END AS tin,
       CASE a.attributed WHEN 'step1' THEN a.first_npi WHEN 'step2' THEN a.second_npi END AS npi,
       CASE a.attributed WHEN 'healthCenter' THEN a.center END AS center,
       CASE a.attributed WHEN 'step1' THEN a.first_services
                         WHEN 'step2' THEN a.second_services
                         WHEN 'healthCenter' THEN a.center_services END AS services,
       coalesce(u.visits, 0) AS visits
FROM enrolled e
JOIN attribution a ON a.patient = e.patient
LEFT JOIN emergency_use u ON u.patient = e.patient;

-- R-12.10 for clinicians (TIN/NPI) and groups (TIN, without an NPI).
CREATE TABLE attributed_use AS
SELECT tin, npi, count(*) AS patients, count(CASE WHEN visits > 0 THEN 1 END) AS patients_with_visit,
       sum(visits) AS visits
FROM patient_use
WHERE tin IS NOT NULL
GROUP BY tin, npi
UNION ALL
SELECT tin, NULL, count(*), count(CASE WHEN visits > 0 THEN 1 END), sum(visits)
FROM patient_use
WHERE tin IS NOT NULL
GROUP BY tin;

-- R-12.8: the patients of a clinician or group: any service from them; excluded patients and those of health centers are left out.
CREATE TABLE seen AS
SELECT DISTINCT l.tin, l.npi, l.patient
FROM service_line l
JOIN patient_use p ON p.patient = l.patient
WHERE l.tin IS NOT NULL AND l.npi IS NOT NULL AND p.attributed NOT IN ('excluded', 'healthCenter')
UNION ALL
SELECT DISTINCT l.tin, NULL, l.patient
FROM service_line l
JOIN patient_use p ON p.patient = l.patient
WHERE l.tin IS NOT NULL AND l.npi IS NOT NULL AND p.attributed NOT IN ('excluded', 'healthCenter');

-- R-12.8: what each patient received in each category, from anybody.
CREATE TABLE received AS
SELECT patient, category,
       sum(CASE WHEN allowed_charge > 0 THEN allowed_charge ELSE 0 END) AS cost,
       sum(CASE WHEN allowed_charge > 0 THEN units ELSE 0 END) AS services
FROM service_line
WHERE category IS NOT NULL
GROUP BY patient, category;

-- R-12.8: shown from the case minimum of attributed patients on.
CREATE TABLE service_use AS
SELECT s.tin, s.npi, r.category, count(*) AS beneficiaries, sum(r.cost) AS cost, sum(r.services) AS services
FROM seen s
JOIN received r ON r.patient = s.patient
JOIN attributed_use u ON u.tin = s.tin AND coalesce(u.npi, '') = coalesce(s.npi, '')
CROSS JOIN guide g
WHERE u.patients >= g.case_minimum
GROUP BY s.tin, s.npi, r.category;
