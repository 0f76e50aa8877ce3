using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace CareerLadder.Web.Tests;

internal static class BunitAssemblies
{
    /// <summary>Finds the assembly of bUnit that the project file had to fetch apart (see there).</summary>
    [ModuleInitializer]
    internal static void Find() =>
        AssemblyLoadContext.Default.Resolving += (context, name) => name.Name == "AngleSharp.Diffing"
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "bunit", "AngleSharp.Diffing.dll"))
            : null;
}
