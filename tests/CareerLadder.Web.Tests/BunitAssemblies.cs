using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace CareerLadder.Web.Tests;

internal static class BunitAssemblies
{
    /// <summary>A page that will be right is waited for, however much else the machine does meanwhile.</summary>
    [ModuleInitializer]
    internal static void Wait() => Bunit.BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Finds the assembly of bUnit that the project file had to fetch apart (see there).</summary>
    [ModuleInitializer]
    internal static void Find() =>
        AssemblyLoadContext.Default.Resolving += (context, name) => name.Name == "AngleSharp.Diffing"
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "bunit", "AngleSharp.Diffing.dll"))
            : null;
}
