using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(CareerLadder.Benchmarks.ManyCareers).Assembly).Run(args);
