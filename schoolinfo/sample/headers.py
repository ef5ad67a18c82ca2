"""The publishers' headers, written out as they print them.

2024 and 2025 are exact; of the earlier years the columns that are known, in the order they are described.
The oddities are the publishers': ``changeLevel``, ``CDS`` in 2023, ``subgroupTotal`` in 2022, and the two
ends of ``..._statefedjobs_dass_pc(t)``.
"""

_NAMES = "cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag"
_NAMES_2023 = "CDS rtype schoolname districtname countyname charter_flag coe_flag dass_flag"

_ACADEMIC_2019 = (
    f"{_NAMES} studentgroup currdenom currstatus priordenom priorstatus change statuslevel changelevel color"
    " box hscutpoints curradjustment prioradjustment pairshare_method notestflag reportingyear"
)
_ACADEMIC_2022 = (
    f"{_NAMES} studentgroup currdenom currstatus statuslevel hscutpoints pairshare_method prate_enrolled"
    " prate_tested prate numPRLOSS currdenom_withoutPRLOSS currstatus_withoutPRLOSS reportingyear"
)
_ACADEMIC_2023 = (
    f"{_NAMES_2023} studentgroup currdenom currstatus priordenom priorstatus change statuslevel changelevel"
    " color box hscutpoints pairshare_method currprate_enrolled currprate_tested currprate currnumPRLOSS"
    " currdenom_withoutPRLOSS currstatus_withoutPRLOSS indicator reportingyear"
)
_ACADEMIC_2024 = (
    f"{_NAMES} studentgroup currdenom currstatus priordenom priorstatus change statuslevel changelevel color"
    " box currnsizemet priornsizemet accountabilitymet hscutpoints pairshare_method currprate_enrolled"
    " currprate_tested currprate currnumPRLOSS currdenom_withoutPRLOSS currstatus_withoutPRLOSS"
    " priorprate_enrolled priorprate_tested priorprate priornumPRLOSS priordenom_withoutPRLOSS"
    " priorstatus_withoutPRLOSS indicator reportingyear"
)
_ACADEMIC = {
    2019: _ACADEMIC_2019,
    2022: _ACADEMIC_2022,
    2023: _ACADEMIC_2023,
    2024: _ACADEMIC_2024,
    2025: _ACADEMIC_2024,
}
_SCIENCE_2025 = (
    f"{_NAMES} studentgroup currdenom currstatus priordenom priorstatus change statuslevel changelevel color"
    " box currnsizemet priornsizemet accountabilitymet currprate_enrolled currprate_tested currprate"
    " currnumPRLOSS currdenom_withoutPRLOSS currstatus_withoutPRLOSS priorprate_enrolled priorprate_tested"
    " priorprate priornumPRLOSS priordenom_withoutPRLOSS priorstatus_withoutPRLOSS indicator reportingyear"
)
_CHRONIC_2024 = (
    f"{_NAMES} studentgroup currnumer currdenom currstatus priornumer priordenom priorstatus change"
    " statuslevel changeLevel color box smalldenom currnsizemet priornsizemet accountabilitymet certifyflag"
    " priorcertifyflag dataerrorflag indicator reportingyear"
)
_CHRONIC = {
    2019: f"{_NAMES} studentgroup currnumer currdenom currstatus priornumer priordenom priorstatus change"
    " safetynet statuslevel changelevel color box certifyflag dataerrorflag reportingyear",
    2022: f"{_NAMES} studentgroup currnumer currdenom currstatus statuslevel certifyflag dataerrorflag"
    " reportingyear",
    2023: f"{_NAMES} studentgroup currnumer currdenom currstatus priornumer priordenom priorstatus change"
    " statuslevel changelevel color box smalldenom certifyflag dataerrorflag indicator reportingyear",
    2024: _CHRONIC_2024,
    2025: _CHRONIC_2024,
}
_SUSPENSION_2023 = (
    f"{_NAMES} type studentgroup currnumer currdenom currstatus priornumer priordenom priorstatus change"
    " statuslevel changelevel color box smalldenom currnsizemet priornsizemet accountabilitymet certifyflag"
    " priorcertifyflag indicator reportingyear"
)
_SUSPENSION = {
    2019: f"{_NAMES} type studentgroup currnumer currdenom currstatus priornumer priordenom priorstatus"
    " change safetynet statuslevel changelevel color box certifyflag reportingyear",
    2022: f"{_NAMES} type studentgroup currnumer currdenom currstatus statuslevel certifyflag reportingyear",
    2023: _SUSPENSION_2023,
    2024: _SUSPENSION_2023,
    2025: _SUSPENSION_2023,
}
_GRADUATION_2023 = (
    f"{_NAMES} studentgroup currnumer currdenom currstatus priornumer priordenom priorstatus change"
    " statuslevel changelevel color box smalldenom fiveyrnumer currnsizemet priornsizemet accountabilitymet"
    " indicator reportingyear"
)
_GRADUATION = {
    2019: f"{_NAMES} studentgroup currnumer currdenom currstatus priornumer priordenom priorstatus change"
    " safetynet statuslevel changelevel color box fiveyrnumer reportingyear",
    2022: f"{_NAMES} studentgroup currnumer currdenom currstatus fiveyrnumer statuslevel reportingyear",
    2023: _GRADUATION_2023,
    2024: _GRADUATION_2023,
    2025: _GRADUATION_2023,
}
_ELPI_2024 = (
    f"{_NAMES} studentgroup currprogressed currmaintainPL4 currmaintainOth currdeclined"
    " currprogressed_Alternate currmaintainPL3_Alternate currnotprognotmain_Alternate curr95 currnumer"
    " currdenom currstatus priorprogressed priormaintainPL4 priormaintainOth priordeclined"
    " priorprogressed_Alternate priormaintainPL3_Alternate priornotprognotmain_Alternate prior95 priornumer"
    " priordenom priorstatus change statuslevel changelevel color box currnsizemet priornsizemet"
    " accountabilitymet indicator reportingyear"
)
_ELPI = {
    2019: f"{_NAMES} currprogressed currmaintainPL4 currmaintainOth currdeclined currnumer currdenom"
    " currstatus statuslevel flag95pct nsizemet nsizegroup reportingyear",
    2022: f"{_NAMES} currprogressed pctprogressed currmaintainPL4 pctmaintainPL4 currmaintainOth"
    " pctmaintainOth currdeclined pctdeclined currnumer currdenom currstatus statuslevel flag95pct nsizemet"
    " nsizegroup reportingyear",
    2023: f"{_NAMES} currprogressed currmaintainPL4 currmaintainOth currdeclined currprogressed_Alternate"
    " currmaintainPL3_Alternate currnotprognotmain_Alternate curr95 currnumer currdenom currstatus"
    " priorprogressed priormaintainPL4 priormaintainOth priordeclined prior95 priornumer priordenom"
    " priorstatus change statuslevel changelevel color box currnsizemet currnsizegroup priornsizemet"
    " priornsizegroup accountabilitymet indicator reportingyear",
    2024: _ELPI_2024,
    2025: _ELPI_2024,
}
_CCI_2025 = (
    f"{_NAMES} studentgroup studentgroup_pct currdenom currstatus priordenom priorstatus change statuslevel"
    " changelevel color box smalldenom currnsizemet priornsizemet accountabilitymet"
    " curr_prep curr_prep_pct curr_prep_summative curr_prep_summative_pct curr_prep_ap curr_prep_ap_pct"
    " curr_prep_ibexam curr_prep_ibexam_pct curr_prep_collegecredit curr_prep_collegecredit_pct"
    " curr_prep_agplus curr_prep_agplus_pct curr_prep_cteplus curr_prep_cteplus_pct curr_prep_ssb"
    " curr_prep_ssb_pct curr_prep_milsci curr_prep_milsci_pct curr_prep_reg_pre curr_prep_reg_pre_pct"
    " curr_prep_statefedjobs_DASS curr_prep_statefedjobs_DASS_pct curr_prep_trans_classwk"
    " curr_prep_trans_classwk_pct curr_aprep curr_aprep_pct curr_aprep_summative curr_aprep_summative_pct"
    " curr_aprep_collegecredit curr_aprep_collegecredit_pct curr_aprep_ag curr_aprep_ag_pct curr_aprep_cte"
    " curr_aprep_cte_pct curr_aprep_milsci curr_aprep_milsci_pct curr_aprep_statefedjobs_DASS"
    " curr_aprep_statefedjobs_dass_pct curr_aprep_trans_classwk curr_aprep_trans_classwk_pct curr_nprep"
    " curr_nprep_pct"
    " prior_prep prior_prep_pct prior_prep_summative prior_prep_summative_pct prior_prep_ap prior_prep_ap_pct"
    " prior_prep_ibexam prior_prep_ibexam_pct prior_prep_collegecredit prior_prep_collegecredit_pct"
    " prior_prep_agplus prior_prep_agplus_pct prior_prep_cteplus prior_prep_cteplus_pct prior_prep_ssb"
    " prior_prep_ssb_pct prior_prep_milsci prior_prep_milsci_pct prior_prep_reg_pre prior_prep_reg_pre_pct"
    " prior_prep_statefedjobs_DASS prior_prep_statefedjobs_DASS_pct prior_prep_trans_classwk"
    " prior_prep_trans_classwk_pct prior_aprep prior_aprep_pct prior_aprep_summative"
    " prior_aprep_summative_pct prior_aprep_collegecredit prior_aprep_collegecredit_pct prior_aprep_ag"
    " prior_aprep_ag_pct prior_aprep_cte prior_aprep_cte_pct prior_aprep_milsci prior_aprep_milsci_pct"
    " prior_aprep_statefedjobs_DASS prior_aprep_statefedjobs_dass_pc prior_aprep_trans_classwk"
    " prior_aprep_trans_classwk_pct prior_nprep prior_nprep_pct indicator reportingyear"
)
_CCI = {
    2019: f"{_NAMES} safetynet studentgroup currdenom currstatus priordenom priorstatus change statuslevel"
    " changelevel color box curr_prep curr_prep_pct curr_prep_summative curr_prep_summative_pct"
    " curr_prep_apexam curr_prep_apexam_pct curr_prep_ibexam curr_prep_ibexam_pct curr_prep_collegecredit"
    " curr_prep_collegecredit_pct curr_prep_agplus curr_prep_agplus_pct curr_prep_cteplus"
    " curr_prep_cteplus_pct curr_prep_ssb curr_prep_ssb_pct curr_prep_milsci curr_prep_milsci_pct curr_aprep"
    " curr_aprep_pct curr_nprep curr_nprep_pct reportingyear",
    2023: f"{_NAMES} studentgroup studentgroup_pct currdenom currstatus statuslevel currnsizemet curr_prep"
    " curr_prep_pct curr_prep_summative curr_prep_summative_pct curr_prep_apexam curr_prep_apexam_pct"
    " curr_prep_ibexam curr_prep_ibexam_pct curr_prep_collegecredit curr_prep_collegecredit_pct"
    " curr_prep_agplus curr_prep_agplus_pct curr_prep_cteplus curr_prep_cteplus_pct curr_prep_ssb"
    " curr_prep_ssb_pct curr_prep_milsci curr_prep_milsci_pct curr_prep_reg_pre curr_prep_reg_pre_pct"
    " curr_prep_non_reg_pre curr_prep_non_reg_pre_pct curr_prep_non_reg_pre_DASS"
    " curr_prep_non_reg_pre_DASS_pct curr_prep_statefedjobs_DASS curr_prep_statefedjobs_DASS_pct"
    " curr_prep_trans_classwk curr_prep_trans_classwk_pct curr_aprep curr_aprep_pct curr_nprep"
    " curr_nprep_pct indicator reportingyear",
    2024: f"{_NAMES} studentgroup studentgroup_pct currdenom currstatus priordenom priorstatus change"
    " statuslevel changelevel color box smalldenom currnsizemet priornsizemet accountabilitymet curr_prep"
    " curr_prep_pct curr_prep_summative curr_prep_summative_pct curr_prep_apexam curr_prep_apexam_pct"
    " curr_prep_ibexam curr_prep_ibexam_pct curr_prep_collegecredit curr_prep_collegecredit_pct"
    " curr_prep_agplus curr_prep_agplus_pct curr_prep_cteplus curr_prep_cteplus_pct curr_prep_ssb"
    " curr_prep_ssb_pct curr_prep_milsci curr_prep_milsci_pct curr_prep_reg_pre curr_prep_reg_pre_pct"
    " curr_prep_statefedjobs_DASS curr_prep_statefedjobs_DASS_pct curr_prep_trans_classwk"
    " curr_prep_trans_classwk_pct curr_aprep curr_aprep_pct curr_nprep curr_nprep_pct prior_prep"
    " prior_prep_pct prior_aprep prior_aprep_pct prior_nprep prior_nprep_pct indicator reportingyear",
    2025: _CCI_2025,
}
_CENSUS = "cds rtype schoolname districtname countyname studentgroup totalenrollment subgrouptotal rate reportingyear"
_CENSUS_2022 = _CENSUS.replace("subgrouptotal", "subgroupTotal")


def _split(by_year: dict[int, str]) -> dict[int, list[str]]:
    """The columns by year; the year after the newest is taken to have the same."""
    newest = max(by_year)
    return {year: header.split() for year, header in {**by_year, newest + 1: by_year[newest]}.items()}


ACADEMIC = _split(_ACADEMIC)
SCIENCE = _split({2025: _SCIENCE_2025})
CHRONIC = _split(_CHRONIC)
SUSPENSION = _split(_SUSPENSION)
GRADUATION = _split(_GRADUATION)
CCI = _split(_CCI)
ELPI = _split(_ELPI)
CENSUS = _split({2019: _CENSUS, 2022: _CENSUS_2022, 2023: _CENSUS, 2024: _CENSUS, 2025: _CENSUS})


def _words(text: str) -> list[str]:
    return text.split()


GROWTH_STATE = _words(
    "cds subject rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup denom"
    " status estimate performancecategory accountabilitymet numberimprove percentimprove reportingyear"
)
GROWTH = _words(
    "release_id record_type cds_code school_name year_start year_end years_pooled subject grade_low grade_high"
    " student_group model_id measure n_students estimate std_error ci_low ci_high ci_level"
    " published_category n_improved pct_improved suppression note"
)
MODELS = _words(
    "model_id publisher title measure scale_min scale_max typical_value decimals higher_means compares_with"
    " accounts_for min_n_report min_n_category years_used uncertainty_published category_scheme source_url"
)
PUBSCHLS = _words(
    "CDSCode NCESDist NCESSchool StatusType County District School Street StreetAbr City Zip State MailStreet"
    " MailStrAbr MailCity MailZip MailState Phone Ext FaxNumber WebSite OpenDate ClosedDate Charter CharterNum"
    " FundingType DOC DOCType SOC SOCType EdOpsCode EdOpsName EILCode EILName GSoffered GSserved Virtual"
    " Magnet YearRoundYN FederalDFCDistrictID Latitude Longitude AdmFName AdmLName LastUpDate Multilingual"
)
DISTRICT_SCHOOLS = _words("cds_code region board_district types languages")
FRPM = [
    "Academic Year",
    "County Code",
    "District Code",
    "School Code",
    "County Name",
    "District Name",
    "School Name",
    "District Type",
    "School Type",
    "Educational \nOption Type",
    "NSLP \nProvision \nStatus",
    "Charter \nSchool \n(Y/N)",
    "Charter \nSchool \nNumber",
    "Charter \nFunding \nType",
    "IRC",
    "Low Grade",
    "High Grade",
    "Enrollment \n(K-12)",
    "Free Meal \nCount \n(K-12)",
    "Percent (%) \nEligible Free \n(K-12)",
    "FRPM Count \n(K-12)",
    "Percent (%) \nEligible FRPM \n(K-12)",
    "Enrollment \n(Ages 5-17)",
    "Free Meal \nCount \n(Ages 5-17)",
    "Percent (%) \nEligible Free \n(Ages 5-17)",
    "FRPM Count \n(Ages 5-17)",
    "Percent (%) \nEligible FRPM \n(Ages 5-17)",
    "CALPADS Fall 1 \nCertification Status",
]
FRPM_SHEET = "FRPM School-Level Data"
