/** What an achievement is, in the words of Open Badges 3.0 (AchievementType). */
export const achievementTypes =
  "Achievement ApprenticeshipCertificate Assessment Assignment AssociateDegree Award Badge BachelorDegree Certificate CertificateOfCompletion Certification CommunityService Competency Course CoCurricular Degree Diploma DoctoralDegree Fieldwork GeneralEducationDevelopment JourneymanCertificate LearningProgram License Membership ProfessionalDoctorate QualityAssuranceCredential MasterCertificate MasterDegree MicroCredential ResearchDoctorate SecondarySchoolDiploma".split(
    " ",
  );

/** What an identifier names (IdentifierTypeEnum). */
export const identifierTypes =
  "name sourcedId systemId productId userName accountId emailAddress nationalIdentityNumber isbn issn lisSourcedId oneRosterSourcedId sisSourcedId ltiContextId ltiDeploymentId ltiToolId ltiPlatformId ltiUserId identifier".split(
    " ",
  );

/** What an alignment points to (AlignmentTargetType). */
export const targetTypes =
  "ceasn:Competency ceterms:Credential CFItem CFRubric CFRubricCriterion CFRubricCriterionLevel CTDL".split(
    " ",
  );

/** How a result is measured (ResultType). */
export const resultTypes =
  "GradePointAverage LetterGrade Percent PerformanceLevel PredictedScore RawScore Result RubricCriterion RubricCriterionLevel RubricScore ScaledScore Status".split(
    " ",
  );

/** How far an achievement has come (ResultStatusType). */
export const resultStatuses = "Completed Enrolled Failed InProgress OnHold Provisional Withdrew".split(" ");

/** How two achievements of a record stand to one another (AssociationType). */
export const associationTypes =
  "exactMatchOf isChildOf isParentOf isPartOf isPeerOf isRelatedTo precedes replacedBy".split(" ");
