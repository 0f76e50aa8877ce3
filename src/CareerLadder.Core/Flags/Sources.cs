namespace CareerLadder.Core.Flags;

/// <summary>The texts that the rules cite.</summary>
public static class Sources
{
    public static Source PendulumTalk { get; } =
        new("Charity Majors", "The Engineer/Manager Pendulum (talk)", 2022, new("https://www.infoq.com/presentations/hands-on-coding-managers/"));

    public static Source PendulumPost { get; } =
        new("Charity Majors", "The Engineer/Manager Pendulum", 2017, new("https://charity.wtf/2017/05/11/the-engineer-manager-pendulum/"));

    public static Source PendulumOrLadder { get; } =
        new("Charity Majors", "Engineering Management: The Pendulum Or The Ladder", 2019, new("https://charity.wtf/2019/01/04/engineering-management-the-pendulum-or-the-ladder/"));

    public static Source TwinAnxieties { get; } =
        new("Charity Majors", "Twin Anxieties of the Engineer/Manager Pendulum", 2022, new("https://charity.wtf/2022/03/24/twin-anxieties-of-the-engineer-manager-pendulum/"));

    public static Source PathBack { get; } =
        new("Charity Majors", "Questionable Advice: Is there a path back from CTO to engineer?", 2022, new("https://charity.wtf/2022/07/29/questionable-advice-is-there-a-path-back-from-cto-to-engineer/"));

    public static Source NoDemotion { get; } =
        new("Charity Majors", "If Management Isn’t A Promotion, Then Engineering Isn’t A Demotion", 2020, new("https://charity.wtf/2020/09/06/if-management-isnt-a-promotion-then-engineering-isnt-a-demotion/"));

    public static Source Archetypes { get; } =
        new("Charity Majors", "Engineering manager archetypes and career paths", 2021, new("https://leaddev.com/team/engineering-manager-archetypes-and-career-paths"));

    public static Source TechLeadManagers { get; } =
        new("Will Larson", "Tech Lead Management roles are a trap.", 2020, new("https://lethain.com/tech-lead-managers/"));

    public static Source SizingTeams { get; } =
        new("Will Larson", "Sizing engineering teams. (also in An Elegant Puzzle, 2019)", 2018, new("https://lethain.com/sizing-engineering-teams/"));

    public static Source SkillRetention { get; } =
        new("Arthur, Bennett, Stanush and McNelly", "Factors That Influence Skill Decay and Retention, Human Performance 11(1)", 1998, new("https://doi.org/10.1207/s15327043hup1101_3"));

    public static Source SkillDecayReview { get; } =
        new("Tatel and Ackerman", "Procedural skill retention and decay: a meta-analytic review, Psychological Bulletin", 2025, new("https://doi.org/10.1037/bul0000481"));

    /// <summary>Where the estimate of technical fluency comes from.</summary>
    public static IReadOnlyList<Source> OfFluency { get; } = [SkillRetention, SkillDecayReview, PendulumTalk, TwinAnxieties, PathBack];
}
