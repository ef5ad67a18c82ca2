"""The publisher's headers, as printed in the files themselves: 2025, and 2024 where noted."""

_ELA = (
    "cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup currdenom "
    "currstatus priordenom priorstatus change statuslevel changelevel color box currnsizemet "
    "priornsizemet accountabilitymet hscutpoints pairshare_method currprate_enrolled currprate_tested "
    "currprate currnumPRLOSS currdenom_withoutPRLOSS currstatus_withoutPRLOSS priorprate_enrolled "
    "priorprate_tested priorprate priornumPRLOSS priordenom_withoutPRLOSS priorstatus_withoutPRLOSS "
    "indicator reportingyear"
)
_SCIENCE = (
    "cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup currdenom "
    "currstatus priordenom priorstatus change statuslevel changelevel color box currnsizemet "
    "priornsizemet accountabilitymet currprate_enrolled currprate_tested currprate currnumPRLOSS "
    "currdenom_withoutPRLOSS currstatus_withoutPRLOSS priorprate_enrolled priorprate_tested priorprate "
    "priornumPRLOSS priordenom_withoutPRLOSS priorstatus_withoutPRLOSS indicator reportingyear"
)
_ELPI = (
    "cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup "
    "currprogressed currmaintainPL4 currmaintainOth currdeclined currprogressed_Alternate "
    "currmaintainPL3_Alternate currnotprognotmain_Alternate curr95 currnumer currdenom currstatus "
    "priorprogressed priormaintainPL4 priormaintainOth priordeclined priorprogressed_Alternate "
    "priormaintainPL3_Alternate priornotprognotmain_Alternate prior95 priornumer priordenom priorstatus "
    "change statuslevel changelevel color box currnsizemet priornsizemet accountabilitymet indicator "
    "reportingyear"
)
_CHRONIC = (
    "cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup currnumer "
    "currdenom currstatus priornumer priordenom priorstatus change statuslevel changeLevel color box "
    "smalldenom currnsizemet priornsizemet accountabilitymet certifyflag priorcertifyflag dataerrorflag "
    "indicator reportingyear"
)
_SUSP = (
    "cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag type studentgroup "
    "currnumer currdenom currstatus priornumer priordenom priorstatus change statuslevel changelevel "
    "color box smalldenom currnsizemet priornsizemet accountabilitymet certifyflag priorcertifyflag "
    "indicator reportingyear"
)
_GRAD = (
    "cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup currnumer "
    "currdenom currstatus priornumer priordenom priorstatus change statuslevel changelevel color box "
    "smalldenom fiveyrnumer currnsizemet priornsizemet accountabilitymet indicator reportingyear"
)
_CCI = (
    "cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup "
    "studentgroup_pct currdenom currstatus priordenom priorstatus change statuslevel changelevel color "
    "box smalldenom currnsizemet priornsizemet accountabilitymet curr_prep curr_prep_pct "
    "curr_prep_summative curr_prep_summative_pct curr_prep_ap curr_prep_ap_pct curr_prep_ibexam "
    "curr_prep_ibexam_pct curr_prep_collegecredit curr_prep_collegecredit_pct curr_prep_agplus "
    "curr_prep_agplus_pct curr_prep_cteplus curr_prep_cteplus_pct curr_prep_ssb curr_prep_ssb_pct "
    "curr_prep_milsci curr_prep_milsci_pct curr_prep_reg_pre curr_prep_reg_pre_pct "
    "curr_prep_statefedjobs_DASS curr_prep_statefedjobs_DASS_pct curr_prep_trans_classwk "
    "curr_prep_trans_classwk_pct curr_aprep curr_aprep_pct curr_aprep_summative curr_aprep_summative_pct "
    "curr_aprep_collegecredit curr_aprep_collegecredit_pct curr_aprep_ag curr_aprep_ag_pct curr_aprep_cte "
    "curr_aprep_cte_pct curr_aprep_milsci curr_aprep_milsci_pct curr_aprep_statefedjobs_DASS "
    "curr_aprep_statefedjobs_dass_pct curr_aprep_trans_classwk curr_aprep_trans_classwk_pct curr_nprep "
    "curr_nprep_pct prior_prep prior_prep_pct prior_prep_summative prior_prep_summative_pct prior_prep_ap "
    "prior_prep_ap_pct prior_prep_ibexam prior_prep_ibexam_pct prior_prep_collegecredit "
    "prior_prep_collegecredit_pct prior_prep_agplus prior_prep_agplus_pct prior_prep_cteplus "
    "prior_prep_cteplus_pct prior_prep_ssb prior_prep_ssb_pct prior_prep_milsci prior_prep_milsci_pct "
    "prior_prep_reg_pre prior_prep_reg_pre_pct prior_prep_statefedjobs_DASS "
    "prior_prep_statefedjobs_DASS_pct prior_prep_trans_classwk prior_prep_trans_classwk_pct prior_aprep "
    "prior_aprep_pct prior_aprep_summative prior_aprep_summative_pct prior_aprep_collegecredit "
    "prior_aprep_collegecredit_pct prior_aprep_ag prior_aprep_ag_pct prior_aprep_cte prior_aprep_cte_pct "
    "prior_aprep_milsci prior_aprep_milsci_pct prior_aprep_statefedjobs_DASS "
    "prior_aprep_statefedjobs_dass_pc prior_aprep_trans_classwk prior_aprep_trans_classwk_pct prior_nprep "
    "prior_nprep_pct indicator reportingyear"
)
HEADERS = {
    "ela": _ELA.split(),
    "math": _ELA.split(),
    "science": _SCIENCE.split(),
    "elpi": _ELPI.split(),
    "chronic": _CHRONIC.split(),
    "susp": _SUSP.split(),
    "grad": _GRAD.split(),
    "cci": _CCI.split(),
}
