using BenchmarkDotNet.Running;
using CareerLadder.Benchmarks;

return args switch
{
    ["report", ..] => await ReportFigures.MeasureAsync(),
    ["import", ..] => await ImportFigures.MeasureAsync(),
    ["page", ..] => await PageFigures.MeasureAsync(),
    ["swaps", ..] => SwapFigures.Measure(),
    ["explore", ..] => await ExploreFigures.MeasureAsync(),
    ["alignment", ..] => await AlignmentFigures.MeasureAsync(),
    ["organisation", ..] => await OrganisationViews.MeasureAsync(),
    ["saves", ..] => await FirstViews.MeasureAsync(args),
    ["flood", ..] => await FloodFigures.MeasureAsync(),
    ["migrations", ..] => await KilledMigrations.MeasureAsync(args),
    ["kills", ..] => await KilledSaves.MeasureAsync(args),
    ["backups", ..] => await BackupFigures.MeasureAsync(),
    ["mutations", ..] => await MutationFigures.MeasureAsync(args),
    _ => Micro(args),
};

static int Micro(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(ManyCareers).Assembly).Run(args);
    return 0;
}
